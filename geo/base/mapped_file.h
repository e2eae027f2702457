// SPDX-License-Identifier: GPL-3.0-or-later
// A file read through memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace lantu
{

//! The bytes of the file, which stay while the result lives, whatever becomes of its name; null if it cannot be read or is empty.
std::shared_ptr<const std::span<const std::byte>> mappedFile( const std::filesystem::path &path );

} // namespace lantu
