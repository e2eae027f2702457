// SPDX-License-Identifier: GPL-3.0-or-later
// Words beside positions.
#include "algorithms/words_parameter.h"

#include <set>

#include <QRegularExpression>

namespace lantu
{

WordsParameter::WordsParameter( const QString &name, const QString &description, const QStringList &options, const QStringList &words )
  : QgsProcessingParameterEnum( name, description, options, false, 0 ), mWords( words )
{
}

std::unique_ptr<WordsParameter> WordsParameter::ofSeveral( const QString &name, const QString &description, const QStringList &options, const QStringList &words, const QStringList &chosen )
{
  auto made = std::make_unique<WordsParameter>( name, description, options, words );
  made->setAllowMultiple( true );
  made->setFlags( made->flags() | QgsProcessingParameterDefinition::FlagOptional );
  QVariantList positions;
  for ( const QString &word : chosen )
    positions << static_cast<int>( words.indexOf( word ) );
  made->setDefaultValue( positions.isEmpty() ? QVariant() : QVariant( positions ) );
  return made;
}

QgsProcessingParameterDefinition *WordsParameter::clone() const
{
  return new WordsParameter( *this );
}

bool WordsParameter::checkValueIsAcceptable( const QVariant &input, QgsProcessingContext *context ) const
{
  if ( allowMultiple() )
    return positionsOf( input ).has_value();
  return positionOf( input ) || QgsProcessingParameterEnum::checkValueIsAcceptable( input, context );
}

std::optional<int> WordsParameter::positionOf( const QVariant &value ) const
{
  const int found = value.userType() == QMetaType::QString ? static_cast<int>( mWords.indexOf( value.toString() ) ) : -1;
  return found < 0 ? std::nullopt : std::optional( found );
}

std::optional<std::vector<int>> WordsParameter::positionsOf( const QVariant &value ) const
{
  const bool isList = value.userType() == QMetaType::QVariantList || value.userType() == QMetaType::QStringList;
  QStringList asked;
  for ( const QVariant &item : isList ? value.toList() : QVariantList { value } )
    asked << item.toString().split( QRegularExpression( QStringLiteral( "[,，、;\\s]+" ) ), Qt::SkipEmptyParts );
  std::set<int> positions;
  for ( const QString &item : asked )
  {
    bool isNumber = false;
    const int number = item.toInt( &isNumber );
    const int position = isNumber ? number : static_cast<int>( mWords.indexOf( item ) );
    if ( position < 0 || position >= mWords.size() )
      return std::nullopt;
    positions.insert( position );
  }
  return std::vector<int>( positions.begin(), positions.end() );
}

} // namespace lantu
