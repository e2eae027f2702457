// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for planners exist in Chinese and English side by side; one switch chooses.
#pragma once

#include <string>
#include <utility>

#include <fmt/format.h>

namespace lantu
{

enum class Language
{
  Chinese,
  English
};

//! Language of every sentence made after the call. Set once at start-up, before other threads run. Chinese until set.
void setLanguage( Language language );
Language language();

//! One sentence or word in both languages. Placeholders are those of fmt: {} or {0}, {1} when the order differs.
struct Text
{
    const char *zh = "";
    const char *en = "";

    const char *str() const { return language() == Language::Chinese ? zh : en; }
};

//! The sentence in the chosen language with its placeholders filled.
template<class... Values>
std::string say( Text sentence, Values &&...values )
{
  return fmt::format( fmt::runtime( sentence.str() ), std::forward<Values>( values )... );
}

} // namespace lantu
