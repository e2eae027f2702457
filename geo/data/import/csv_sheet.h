// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a CSV file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "data/import/sheet_text.h"

namespace lantu
{

//! \a bytes live as long as \a keeper.
std::unique_ptr<SheetText> csvSheet( std::string_view bytes, std::shared_ptr<const void> keeper );

} // namespace lantu
