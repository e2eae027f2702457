// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace: a file, or a schema of a database.
#pragma once

#include <qgsprocessingparameters.h>

namespace lantu
{

class WorkspaceParameter final : public QgsProcessingParameterFile
{
  public:
    WorkspaceParameter( const QString &name, const QString &description, bool optional );

    QgsProcessingParameterDefinition *clone() const override;

    //! Also for what workspaceAddress() takes for a database.
    bool checkValueIsAcceptable( const QVariant &input, QgsProcessingContext *context ) const override;
};

} // namespace lantu
