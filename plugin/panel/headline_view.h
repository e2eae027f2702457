// SPDX-License-Identifier: GPL-3.0-or-later
// The headline figures at the top of the panel; every number can be clicked.
#pragma once

#include <QWidget>

#include "measure/headline.h"

class QLabel;

namespace lantu
{

class HeadlineView final : public QWidget
{
    Q_OBJECT

  public:
    explicit HeadlineView( QWidget *parent = nullptr );

    void show( const Headline &headline );

  signals:
    //! The rows behind a number: \a expression over the layer \a layerName of the schema.
    void rowsAsked( const QString &layerName, const QString &expression );

  private:
    QLabel *mNumbers;
    QLabel *mAsOf;
};

} // namespace lantu
