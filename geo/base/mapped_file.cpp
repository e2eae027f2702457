// SPDX-License-Identifier: GPL-3.0-or-later
// mmap.
#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lantu
{

std::shared_ptr<const std::span<const std::byte>> mappedFile( const std::filesystem::path &path )
{
  const int file = ::open( path.c_str(), O_RDONLY | O_CLOEXEC );
  if ( file < 0 )
    return nullptr;
  struct stat status = {};
  void *start = MAP_FAILED;
  if ( ::fstat( file, &status ) == 0 && S_ISREG( status.st_mode ) && status.st_size > 0 )
    start = ::mmap( nullptr, static_cast<size_t>( status.st_size ), PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0 );
  ::close( file );
  if ( start == MAP_FAILED )
    return nullptr;
  const auto *mapped = new std::span<const std::byte>( static_cast<const std::byte *>( start ), static_cast<size_t>( status.st_size ) );
  return { mapped, []( const std::span<const std::byte> *bytes )
    {
    ::munmap( const_cast<std::byte *>( bytes->data() ), bytes->size() );
    delete bytes; } };
}

} // namespace lantu
