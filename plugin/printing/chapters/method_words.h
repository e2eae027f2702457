// SPDX-License-Identifier: GPL-3.0-or-later
// How the figures of a book are made, a sentence each.
#pragma once

#include <span>

#include "base/language.h"

namespace lantu
{

struct MethodSentence
{
    Text figure;
    Text method;
};

std::span<const MethodSentence> methodSentences();

//! What the categories, profiles and units of the standards table are called on paper; the code itself if there is no word.
const char *categoryWord( const char *code );
const char *profileWord( const char *code );
const char *unitWord( const char *code );

} // namespace lantu
