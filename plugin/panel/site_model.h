// SPDX-License-Identifier: GPL-3.0-or-later
// The table of sites for Qt's views, and the filter in front of it.
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include "panel/site_rows.h"

namespace lantu
{

class SiteModel final : public QAbstractTableModel
{
    Q_OBJECT

  public:
    enum Column
    {
      Name,
      County,
      Persons,
      Gaps,
      FirstService,                         //!< water; the others follow
      Around = FirstService + siteServices, //!< the services around the site, once the gaps are known
      ColumnCount
    };

    enum Role
    {
      SortRole = Qt::UserRole, //!< numbers as numbers, lights from bad to good
      IdRole,
      SearchRole //!< what the filter looks through
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows( std::vector<SiteRow> rows );

    //! What was found at each site, by its id; sites that are not in it become unknown.
    void setGaps( const QHash<QString, SiteGapsFound> &gaps );

    int rowCount( const QModelIndex &parent = {} ) const override;
    int columnCount( const QModelIndex &parent = {} ) const override;
    QVariant data( const QModelIndex &index, int role ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role ) const override;

  private:
    static QVariant lightData( const SiteRow &row, int column, int role );

    std::vector<SiteRow> mRows;
};

//! Keeps the rows in which every word of the text stands somewhere.
class SiteFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit SiteFilter( QObject *parent = nullptr );

    void setText( const QString &text );

  protected:
    bool filterAcceptsRow( int row, const QModelIndex &parent ) const override;

  private:
    QStringList mWords;
};

} // namespace lantu
