// SPDX-License-Identifier: GPL-3.0-or-later
// One QGIS session for all tests of the QGIS side.
#include <gmock/gmock.h>

#include "headless/session.h"

int main( int argc, char **argv )
{
  qputenv( "QT_QPA_PLATFORM", "offscreen" );
  testing::InitGoogleMock( &argc, argv );
  const lantu::Session session( argc, argv, lantu::Language::Chinese );
  return RUN_ALL_TESTS();
}
