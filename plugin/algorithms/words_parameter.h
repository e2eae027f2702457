// SPDX-License-Identifier: GPL-3.0-or-later
// A choice that is shown in the planner's language and also goes by a fixed word, for scripts and the command line.
#pragma once

#include <optional>

#include <qgsprocessingparameters.h>

namespace lantu
{

class WordsParameter final : public QgsProcessingParameterEnum
{
  public:
    //! \a words stand in the order of \a options; the first is the default.
    WordsParameter( const QString &name, const QString &description, const QStringList &options, const QStringList &words );

    QgsProcessingParameterDefinition *clone() const override;
    bool checkValueIsAcceptable( const QVariant &input, QgsProcessingContext *context ) const override;

    //! The position of the word; nothing if \a value is none of them.
    std::optional<int> positionOf( const QVariant &value ) const;

  private:
    QStringList mWords;
};

} // namespace lantu
