// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that begin with their number.
#include "printing/chapters/theme_words.h"

#include "convert.h"
#include "measure/suppression.h"
#include "printing/chapters/most_words.h"
#include "printing/page_text.h"

namespace lantu
{

bool isSmall( int64_t households )
{
  return households > 0 && households < smallestShownCount;
}

QString shownHouseholds( int64_t households )
{
  return isSmall( households ) ? QStringLiteral( "<%1" ).arg( smallestShownCount ) : grouped( households );
}

HeadlineNumber headlineNumber( const Text &label, const QString &value, const Text &unit, const QString &comparison )
{
  return { qt( label ), value, qt( unit ), comparison };
}

QString sharedOf( int64_t part, int64_t whole, const Text &of )
{
  return qt( say( of, grouped( whole ).toStdString(), share( part, whole ).toStdString() ) );
}

QStringList mostFinding( const ThemeAreas &areas, const std::vector<TownshipCounts> &counts, size_t kind, const Text &unit, const Text &what, bool households )
{
  const std::vector<AreaCounts> listed = areas.listed( counts );
  const AreaCounts *most = nullptr;
  for ( const AreaCounts &area : listed )
  {
    if ( !most || area.counts[kind] > most->counts[kind] )
      most = &area;
  }
  if ( !most || listed.size() < 2 || most->counts[kind] == 0 || ( households && isSmall( most->counts[kind] ) ) )
    return {};
  std::vector<std::string> names;
  for ( const AreaCounts &area : listed )
  {
    if ( area.counts[kind] == most->counts[kind] )
      names.push_back( area.name.toStdString() );
  }
  const std::string whatOf = *what.str() ? say( { "{}", " {}" }, what.str() ) : std::string();
  return { mostWords( say( { "{0}{1}{2}", "{0} {1}{2}" }, grouped( most->counts[kind] ).toStdString(), unit.str(), whatOf ), names, areas.ofOneCounty() ? Text { "各乡镇中", "of all townships" } : ofAllCounties ) };
}

QString suppressionNote()
{
  return qt( say( { "不足{}户示“<{}”，可据以推算的示“—”。", "Fewer than {} households: \"<{}\"; what would tell them: \"—\"." }, smallestShownCount, smallestShownCount ) );
}

} // namespace lantu
