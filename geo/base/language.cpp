// SPDX-License-Identifier: GPL-3.0-or-later
// The language switch.
#include "base/language.h"

#include <atomic>

namespace lantu
{

namespace
{
std::atomic<Language> current { Language::Chinese };
}

void setLanguage( Language language )
{
  current = language;
}

Language language()
{
  return current;
}

} // namespace lantu
