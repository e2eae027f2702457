// SPDX-License-Identifier: GPL-3.0-or-later
// What all algorithms share: errors become Processing's, figures become outputs.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <qgsprocessingalgorithm.h>

#include "algorithms/question.h"
#include "base/progress.h"

namespace lantu
{

/**
 * An algorithm implements name(), displayName(), shortHelpString(), createInstance(), initAlgorithm() and
 * answer(). Its file holds nothing but these: the work is one call into geo/.
 */
class Algorithm : public QgsProcessingAlgorithm
{
  protected:
    using Definition = std::unique_ptr<QgsProcessingParameterDefinition>;

    /**
     * Reads the parameters, calls geo/, writes. What it returns are the outputs: merge figures() with the ids of
     * the layers written. Runs in a background thread. May throw Error.
     */
    virtual QVariantMap answer( const Question &asked, Progress &progress ) const = 0;

    //! Declares a parameter; a destination also declares its output.
    void ask( Definition definition );
    void ask( std::vector<Definition> definitions );

    //! Declares a number that figures() will return under this name.
    void promiseNumber( const char *name, const QString &description );

    //! Declares a text such as a file name.
    void promiseText( const char *name, const QString &description );

    //! Declares SUMMARY, the JSON text of all figures. Every algorithm promises it.
    void promiseSummary();

    //! Declares what recorded() adds to the figures: the run and the rows read, used and rejected; and SUMMARY.
    void promiseRun();

    //! The members of \a summary that are numbers, texts or flags, each as an output, and SUMMARY with the whole of it.
    static QVariantMap figures( const nlohmann::ordered_json &summary );

  private:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) final;
};

} // namespace lantu
