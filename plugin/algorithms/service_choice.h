// SPDX-License-Identifier: GPL-3.0-or-later
// Which services a question is about: SERVICE, or a layer of facilities of one's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "algorithms/parameters.h"
#include "data/standards.h"

namespace lantu
{

//! SERVICE.
DefinitionPointer serviceParameter( const QString &description );

//! The service named as \a word, by key (with or without "service_") or title; all of them if it is empty. Error(BadValue) that names those there are.
std::vector<ServiceStandard> servicesNamed( const std::string &word, const Standards &standards );

//! Everything in one layer of facilities as a service of its own.
ServiceStandard serviceOfLayer( const std::string &layerName, Profile profile, double limitMinutes );

} // namespace lantu
