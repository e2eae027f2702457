// SPDX-License-Identifier: GPL-3.0-or-later
// The provider: every file is an algorithm, every algorithm explains itself in both languages.
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <gmock/gmock.h>
#include <qgsapplication.h>
#include <qgsexception.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingprovider.h>
#include <qgsprocessingregistry.h>

#include "algorithms/parameters.h"
#include "algorithms/registry.h"
#include "i18n/translation.h"
#include "support.h"

using namespace lantu;

namespace
{

QString contentOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << path.toStdString();
  return QString::fromUtf8( file.readAll() );
}

bool hasChinese( const QString &text )
{
  static const QRegularExpression han( QStringLiteral( "\\p{Han}" ) );
  return text.contains( han );
}

const QgsProcessingProvider *provider()
{
  return QgsApplication::processingRegistry()->providerById( QStringLiteral( "lantu" ) );
}

TEST( Provider, IsCalledLantu )
{
  ASSERT_NE( provider(), nullptr );
  EXPECT_EQ( provider()->name(), QStringLiteral( "蓝图 Lantu" ) );
  EXPECT_EQ( provider()->versionInfo(), QStringLiteral( LANTU_VERSION ) );
  EXPECT_FALSE( provider()->icon().isNull() );
}

TEST( Provider, EveryFileWithAFactoryIsRegisteredUnderItsOwnName )
{
  const QDir folder( QStringLiteral( LANTU_SOURCE_DIR "/plugin/algorithms" ) );
  QStringList fromFiles;
  static const QRegularExpression factory( QStringLiteral( "QgsProcessingAlgorithm \\*create(\\w+)\\(\\)\n" ) );
  for ( const QString &name : folder.entryList( { QStringLiteral( "*.cpp" ) } ) )
  {
    const QRegularExpressionMatch match = factory.match( contentOf( folder.filePath( name ) ) );
    if ( !match.hasMatch() )
      continue;
    EXPECT_EQ( match.captured( 1 ).toLower() + QStringLiteral( ".cpp" ), name );
    fromFiles << QStringLiteral( "lantu:" ) + match.captured( 1 ).toLower();
  }
  QStringList registered;
  for ( const QgsProcessingAlgorithm *algorithm : provider()->algorithms() )
    registered << algorithm->id();
  registered.sort();
  fromFiles.sort();
  EXPECT_EQ( registered.join( ' ' ).toStdString(), fromFiles.join( ' ' ).toStdString() );
  EXPECT_EQ( static_cast<size_t>( registered.size() ), algorithmFactories().size() );
}

TEST( Provider, NamesKeepTheContract )
{
  static const QRegularExpression idPattern( QStringLiteral( "^[a-z]+$" ) );
  static const QRegularExpression parameterPattern( QStringLiteral( "^[A-Z_]+$" ) );
  for ( const QgsProcessingAlgorithm *algorithm : provider()->algorithms() )
  {
    EXPECT_TRUE( idPattern.match( algorithm->name() ).hasMatch() ) << algorithm->name().toStdString();
    for ( const QgsProcessingParameterDefinition *parameter : algorithm->parameterDefinitions() )
      EXPECT_TRUE( parameterPattern.match( parameter->name() ).hasMatch() ) << parameter->name().toStdString();
    EXPECT_NE( algorithm->outputDefinition( QStringLiteral( "SUMMARY" ) ), nullptr ) << algorithm->id().toStdString();
  }
}

TEST( Provider, EveryAlgorithmExplainsItselfInChineseAndInEnglish )
{
  for ( const Language language : { Language::English, Language::Chinese } )
  {
    useLanguage( language );
    for ( const AlgorithmFactory factory : algorithmFactories() )
    {
      const std::unique_ptr<QgsProcessingAlgorithm> algorithm( factory() );
      const std::unique_ptr<QgsProcessingAlgorithm> made( algorithm->create() );
      QStringList texts { made->displayName(), made->group(), made->shortHelpString() };
      for ( const QgsProcessingParameterDefinition *parameter : made->parameterDefinitions() )
        texts << parameter->description();
      for ( const QgsProcessingOutputDefinition *output : made->outputDefinitions() )
        texts << output->description();
      for ( const QString &text : texts )
        EXPECT_EQ( hasChinese( text ), language == Language::Chinese ) << made->name().toStdString() << ": " << text.toStdString();
      // a sentence or more, not a title: Chinese says as much in a third of the letters
      EXPECT_GT( made->shortHelpString().size(), language == Language::Chinese ? 40 : 120 ) << made->name().toStdString();
    }
  }
}

TEST( Algorithms, CreateWorkspaceMakesOneAndRefusesToOverwrite )
{
  const QTemporaryDir folder;
  const QString path = folder.filePath( QStringLiteral( "新.gpkg" ) );
  const QVariantMap results = test::run( QStringLiteral( "lantu:createworkspace" ), { { QStringLiteral( "OUTPUT" ), path } } );
  EXPECT_EQ( results.value( QStringLiteral( "layers" ) ).toInt(), static_cast<int>( schemaLayers().size() ) );
  EXPECT_EQ( results.value( QStringLiteral( "standards" ) ).toInt(), static_cast<int>( defaultStandards().rows.size() ) );
  EXPECT_TRUE( results.value( QStringLiteral( "SUMMARY" ) ).toString().contains( QStringLiteral( "\"layers\":" ) ) );
  EXPECT_TRUE( Workspace( path.toStdString() ).has( layer::households ) );
  try
  {
    test::run( QStringLiteral( "lantu:createworkspace" ), { { QStringLiteral( "OUTPUT" ), path } } );
    FAIL() << "overwritten";
  }
  catch ( const QgsProcessingException &refusal )
  {
    EXPECT_TRUE( refusal.what().contains( path ) ) << refusal.what().toStdString();
    EXPECT_TRUE( refusal.what().contains( QStringLiteral( "没有覆盖" ) ) ) << refusal.what().toStdString();
  }
}

} // namespace
