// SPDX-License-Identifier: GPL-3.0-or-later
// The Processing provider "lantu".
#pragma once

#include <qgsprocessingprovider.h>

namespace lantu
{

class Provider final : public QgsProcessingProvider
{
    Q_OBJECT

  public:
    explicit Provider( QObject *parent = nullptr );

    QString id() const override;
    QString name() const override;
    QIcon icon() const override;
    QString versionInfo() const override;
    void loadAlgorithms() override;
};

} // namespace lantu
