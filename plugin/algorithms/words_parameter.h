// SPDX-License-Identifier: GPL-3.0-or-later
// A choice that is shown in the planner's language and also goes by a fixed word, for scripts and the command line.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <qgsprocessingparameters.h>

namespace lantu
{

class WordsParameter final : public QgsProcessingParameterEnum
{
  public:
    //! \a words stand in the order of \a options; the first is the default.
    WordsParameter( const QString &name, const QString &description, const QStringList &options, const QStringList &words );

    //! The same for any number of choices, as a list or as "one,another". \a chosen are the default.
    static std::unique_ptr<WordsParameter> ofSeveral( const QString &name, const QString &description, const QStringList &options, const QStringList &words, const QStringList &chosen = {} );

    QgsProcessingParameterDefinition *clone() const override;
    bool checkValueIsAcceptable( const QVariant &input, QgsProcessingContext *context ) const override;

    //! The position of the word; nothing if \a value is none of them.
    std::optional<int> positionOf( const QVariant &value ) const;

    //! The positions of several, in the order of the words; nothing if one of them is no choice.
    std::optional<std::vector<int>> positionsOf( const QVariant &value ) const;

    const QStringList &words() const { return mWords; }

  private:
    QStringList mWords;
};

} // namespace lantu
