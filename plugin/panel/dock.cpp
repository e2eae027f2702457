// SPDX-License-Identifier: GPL-3.0-or-later
// Two pages: nothing open, and the open workspace.
#include "panel/dock.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyleOption>
#include <QTableView>
#include <QVBoxLayout>

#include "base/error.h"
#include "measure/headline.h"
#include "panel/headline_view.h"
#include "panel/site_model.h"
#include "workspace_address.h"

namespace lantu
{

namespace
{
constexpr int widest = 420;    // a planner's screen is mostly map
constexpr int narrowest = 410; // all columns and a readable name

//! The sign of sorting stands above the title, which then needs no room beside it: a column of signs is one character wide.
class NarrowHeader final : public QProxyStyle
{
  public:
    int pixelMetric( PixelMetric metric, const QStyleOption *option, const QWidget *widget ) const override
    {
      return metric == PM_HeaderMargin ? 3 : QProxyStyle::pixelMetric( metric, option, widget );
    }

    QSize sizeFromContents( ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget ) const override
    {
      const auto *header = qstyleoption_cast<const QStyleOptionHeader *>( option );
      if ( type != CT_HeaderSection || !header )
        return QProxyStyle::sizeFromContents( type, option, size, widget );
      const QStyleOptionHeader plain = unsorted( *header );
      return QProxyStyle::sizeFromContents( type, &plain, size, widget );
    }

    QRect subElementRect( SubElement element, const QStyleOption *option, const QWidget *widget ) const override
    {
      const auto *header = qstyleoption_cast<const QStyleOptionHeader *>( option );
      if ( element == SE_HeaderArrow && header )
        return { header->rect.center().x() - 3, header->rect.top(), 7, 7 };
      if ( element != SE_HeaderLabel || !header )
        return QProxyStyle::subElementRect( element, option, widget );
      const QStyleOptionHeader plain = unsorted( *header );
      return QProxyStyle::subElementRect( element, &plain, widget );
    }

  private:
    static QStyleOptionHeader unsorted( QStyleOptionHeader option )
    {
      option.sortIndicator = QStyleOptionHeader::None;
      return option;
    }
};
} // namespace

Dock::Dock( QWidget *parent )
  : QDockWidget( tr( "Lantu" ), parent ), mPages( new QStackedWidget )
{
  setObjectName( QStringLiteral( "LantuDock" ) );
  mPages->addWidget( emptyPage() );
  mPages->addWidget( workspacePage() );
  mPages->setMinimumWidth( narrowest );
  setMaximumWidth( widest );
  setWidget( mPages );
  showWorkspace( {} );
}

QWidget *Dock::emptyPage()
{
  auto *page = new QWidget;
  auto *column = new QVBoxLayout( page );
  mSentence = new QLabel;
  mSentence->setWordWrap( true );
  auto *open = new QPushButton( tr( "Open workspace…" ) );
  auto *sample = new QLabel( QStringLiteral( "<a href=\"sample\">%1</a>" ).arg( tr( "or make a sample workspace to try it" ) ) );
  column->addStretch( 1 );
  column->addWidget( mSentence );
  column->addWidget( open );
  column->addWidget( sample, 0, Qt::AlignHCenter );
  column->addStretch( 2 );
  connect( open, &QPushButton::clicked, this, &Dock::openAsked );
  connect( sample, &QLabel::linkActivated, this, &Dock::sampleAsked );
  return page;
}

QWidget *Dock::workspacePage()
{
  auto *page = new QWidget;
  auto *column = new QVBoxLayout( page );
  mHeadline = new HeadlineView;
  connect( mHeadline, &HeadlineView::rowsAsked, this, &Dock::rowsAsked );

  mFilterText = new QLineEdit;
  mFilterText->setPlaceholderText( tr( "Filter sites: name, county, size…" ) );
  mFilterText->setClearButtonEnabled( true );
  connect( mFilterText, &QLineEdit::textChanged, this, [this]( const QString &text )
    {
      mFilter->setText( text );
      showCount(); } );

  mSites = new SiteModel( this );
  mFilter = new SiteFilter( this );
  mFilter->setSourceModel( mSites );
  mTable = new QTableView;
  mTable->setModel( mFilter );
  mTable->setSortingEnabled( true );
  mTable->sortByColumn( SiteModel::Persons, Qt::DescendingOrder );
  mTable->setSelectionBehavior( QAbstractItemView::SelectRows );
  mTable->setSelectionMode( QAbstractItemView::ExtendedSelection );
  mTable->setAlternatingRowColors( true );
  mTable->setShowGrid( false );
  mTable->setWordWrap( false );
  mTable->verticalHeader()->hide();
  mTable->verticalHeader()->setDefaultSectionSize( mTable->fontMetrics().height() + 6 );
  QHeaderView *header = mTable->horizontalHeader();
  auto *narrow = new NarrowHeader;
  narrow->setParent( header );
  header->setStyle( narrow );
  header->setMinimumSectionSize( 20 );
  header->setSectionResizeMode( QHeaderView::ResizeToContents );
  header->setSectionResizeMode( SiteModel::Name, QHeaderView::Stretch );
  for ( int service = SiteModel::FirstService; service < SiteModel::Around; ++service )
  {
    header->setSectionResizeMode( service, QHeaderView::Fixed );
    header->resizeSection( service, mTable->fontMetrics().height() + 6 );
  }
  connect( mTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Dock::choose );

  auto *foot = new QHBoxLayout;
  mCount = new QLabel;
  auto *gaps = new QPushButton( tr( "Work out gaps" ) );
  gaps->setToolTip( tr( "Compares every site with the standards: which services are missing or too far away" ) );
  connect( gaps, &QPushButton::clicked, this, &Dock::gapsAsked );
  mGapsButton = gaps;
  foot->addWidget( mCount, 1 );
  foot->addWidget( gaps );

  column->addWidget( mHeadline );
  column->addWidget( mFilterText );
  column->addWidget( mTable, 1 );
  column->addLayout( foot );
  return page;
}

void Dock::showWorkspace( const QString &path )
{
  mSites->setRows( {} );
  mPages->setCurrentIndex( 0 );
  mSentence->setText( tr( "No workspace is open. A workspace is one file (.gpkg) with households, relocation sites, facilities and roads." ) );
  if ( path.isEmpty() )
    return;
  try
  {
    const Workspace workspace( workspaceAddress( path ) );
    mHeadline->show( headline( workspace ) );
    mSites->setRows( siteRows( workspace ) );
    mPages->setCurrentIndex( 1 );
    for ( const int later : { SiteModel::Gaps, SiteModel::Around } )
      mTable->setColumnHidden( later, true );
    mGapsButton->setVisible( mSites->rowCount() > 0 );
    showCount();
  }
  catch ( const Error &error )
  {
    mSentence->setText( QString::fromUtf8( error.what() ) );
  }
}

void Dock::showGaps( const QHash<QString, SiteGapsFound> &gaps )
{
  mSites->setGaps( gaps );
  for ( const int later : { SiteModel::Gaps, SiteModel::Around } )
    mTable->setColumnHidden( later, gaps.isEmpty() );
  mGapsButton->setVisible( gaps.isEmpty() && mSites->rowCount() > 0 );
  if ( !gaps.isEmpty() )
    mTable->sortByColumn( SiteModel::Gaps, Qt::DescendingOrder );
}

void Dock::showCount()
{
  const int all = mSites->rowCount();
  const int shown = mFilter->rowCount();
  if ( all == 0 )
    mCount->setText( tr( "The workspace has no relocation sites yet." ) );
  else if ( shown == all )
    mCount->setText( tr( "%1 sites" ).arg( all ) );
  else
    mCount->setText( tr( "%1 of %2 sites" ).arg( shown ).arg( all ) );
}

void Dock::choose()
{
  QStringList ids;
  for ( const QModelIndex &index : mTable->selectionModel()->selectedRows() )
    ids << index.data( SiteModel::IdRole ).toString();
  if ( !ids.isEmpty() )
    emit sitesChosen( ids );
}

} // namespace lantu
