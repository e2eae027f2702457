// SPDX-License-Identifier: GPL-3.0-or-later
// Words beside positions.
#include "algorithms/words_parameter.h"

namespace lantu
{

WordsParameter::WordsParameter( const QString &name, const QString &description, const QStringList &options, const QStringList &words )
  : QgsProcessingParameterEnum( name, description, options, false, 0 ), mWords( words )
{
}

QgsProcessingParameterDefinition *WordsParameter::clone() const
{
  return new WordsParameter( *this );
}

bool WordsParameter::checkValueIsAcceptable( const QVariant &input, QgsProcessingContext *context ) const
{
  return positionOf( input ) || QgsProcessingParameterEnum::checkValueIsAcceptable( input, context );
}

std::optional<int> WordsParameter::positionOf( const QVariant &value ) const
{
  const int found = value.userType() == QMetaType::QString ? static_cast<int>( mWords.indexOf( value.toString() ) ) : -1;
  return found < 0 ? std::nullopt : std::optional( found );
}

} // namespace lantu
