// SPDX-License-Identifier: GPL-3.0-or-later
// Sets against labels that are rewritten at every joining.
#include "travel/union_find.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace lantu
{
namespace
{

TEST( UnionFindTest, TheRootIsTheLowestOfItsSetWhateverTheOrder )
{
  std::mt19937 random( 3 );
  for ( int round = 0; round < 50; ++round )
  {
    const uint32_t count = 1 + static_cast<uint32_t>( random() % 200 );
    UnionFind sets( count, 1 );
    std::vector<uint32_t> lowest( count );
    std::iota( lowest.begin(), lowest.end(), 0U );
    EXPECT_EQ( sets.add(), count );
    lowest.push_back( count );
    for ( uint32_t i = 0; i < count; ++i )
    {
      const uint32_t a = static_cast<uint32_t>( random() % lowest.size() );
      const uint32_t b = static_cast<uint32_t>( random() % lowest.size() );
      sets.unite( a, b );
      const auto [to, from] = std::minmax( lowest[a], lowest[b] );
      std::replace( lowest.begin(), lowest.end(), uint32_t { from }, uint32_t { to } );
      ASSERT_EQ( sets.root( a ), lowest[a] );
    }
    const LargeVector<uint32_t> roots = sets.takeRoots();
    EXPECT_EQ( std::vector<uint32_t>( roots.begin(), roots.end() ), lowest );
  }
}

} // namespace
} // namespace lantu
