// SPDX-License-Identifier: GPL-3.0-or-later
// A real PostgreSQL server with PostGIS for one test, on a socket in a folder of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "support.h"

namespace lantu::test
{

/**
 * Listens on no network. Its users log in without a password, except "planner", whose password is "open sesame". The database
 * "planning" has PostGIS, "bare" has none. Ends with this process, however that ends.
 */
class PostgisServer
{
  public:
    //! Why there can be none on this computer; empty if there can.
    static std::string missing();

    PostgisServer();
    ~PostgisServer();
    PostgisServer( const PostgisServer & ) = delete;
    PostgisServer &operator=( const PostgisServer & ) = delete;

    void start();

    //! At once, as if it had lost its power.
    void stop();

    //! One workspace there; \a further are keywords that go before, such as a password.
    std::string address( const std::string &schema, const std::string &user = "postgres", const std::string &database = "planning", const std::string &further = {} ) const;

    //! Runs statements in "planning", or in \a database, as the server's owner.
    void execute( const std::string &statements, const std::string &database = "planning" ) const;

    //! The first value of a query in "planning".
    std::string value( const std::string &query ) const;

    //! Waits until the query gives this value; fails the test if it does not within 20 seconds.
    void waitUntil( const std::string &query, const std::string &expected ) const;

    const TemporaryFolder &folder() const { return mFolder; }

  private:
    pid_t begin( const std::string &program, const std::vector<std::string> &arguments ) const;

    TemporaryFolder mFolder;
    pid_t mServer = -1;
};

} // namespace lantu::test

//! For the start of a test that needs the server.
#define LANTU_NEEDS_POSTGIS()                                                        \
  if ( const std::string why = lantu::test::PostgisServer::missing(); !why.empty() ) \
  GTEST_SKIP() << why
