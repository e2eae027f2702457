// SPDX-License-Identifier: GPL-3.0-or-later
// The two halves of deployment(): who is posted to townships and villages, and the other help; and the table both fill.
#pragma once

#include <unordered_map>

#include "measure/deployment.h"
#include "measure/layer_pass.h"
#include "measure/tally.h"

namespace lantu
{

//! The columns of the table by unit behind the cadres, in their order.
enum DeploymentFigure
{
  TownshipCadres,
  KeyCadres,
  VillageCadres,
  FourKinds,
  Weak,
  Either,
  NoTeam,
  NoSecretary,
  Specialists,
  SpecialistTeams,
  ServedTownships,
  Paired,
  PairedMunicipal,
  Pairs,
  Workshops,
  WorkshopJobs,
  OpenWorkshops,
  Posts,
  OldPosts,
  DeploymentFigures
};

using DeploymentTally = Tally<DeploymentFigures>;

//! The list of places that lack something.
class DeploymentHoles
{
  public:
    DeploymentHoles( const AdminAreas &areas, Table &table );

    struct Hole
    {
        Text of;
        std::string county {};
        std::string township {};
        std::string code {};
        std::string name {};
        std::string kinds {};
        std::string lacking {};
        int64_t persons = 0;
    };
    void add( const Hole &hole );

  private:
    const AdminAreas &mAreas;
    Table &mTable;
};

struct PostedTownship
{
    std::string name;
    std::string county;
    bool key = false;
    bool street = false; //!< 街道, where nobody farms
    int64_t posted = 0;
    int64_t specialists = 0;
};

using PostedTownships = std::map<std::string, PostedTownship>; //!< by code

//! The unit of a place: by county, by township, or none of them.
std::string unitOf( const std::string &unitField, const std::string &county, const std::string &township );

//! Postings to townships and villages, and the villages that should have one.
class Postings
{
  public:
    Postings( const DeploymentQuestion &question, DeploymentTally &tally, PostedTownships &townships );
    ~Postings();

    //! Both before all else. \a inputs gets the accounts.
    void readPlaces( std::vector<Intake> &inputs, Progress &progress );
    void read( std::vector<Intake> &inputs, Progress &progress );

    void putFigures( nlohmann::ordered_json &summary ) const;
    void putHoles( DeploymentHoles &holes ) const;

  private:
    struct Content;
    std::unique_ptr<Content> mContent;
};

//! Specialists, enterprises and their pairs, workshops and posts.
class OtherHelp
{
  public:
    OtherHelp( const DeploymentQuestion &question, DeploymentTally &tally, PostedTownships &townships )
      : mQuestion( question ), mTally( tally ), mTownships( townships ) {}

    void read( std::vector<Intake> &inputs, Progress &progress );

    void putFigures( nlohmann::ordered_json &summary ) const;
    void putHoles( DeploymentHoles &holes ) const;

  private:
    struct SpecialistTeam
    {
        std::string township;
        std::string county;
        int64_t size = 0;
    };

    bool fits( const SpecialistTeam &team ) const;
    Intake readSpecialists( RowSource &rows, Progress &progress );
    Intake readEnterprises( RowSource &rows, Progress &progress );
    Intake readPairs( RowSource &rows, Progress &progress );
    Intake readFacilities( RowSource &rows, Progress &progress );
    Intake readPosts( RowSource &rows, Progress &progress );

    const DeploymentQuestion &mQuestion;
    DeploymentTally &mTally;
    PostedTownships &mTownships;
    std::map<std::string, SpecialistTeam> mTeams;
    std::unordered_map<std::string, bool> mEnterprises; //!< whether municipal
    int64_t mWithoutTeam = 0;
    int64_t mWorkshopsWithoutJobs = 0;
    int64_t mPostsWithoutAge = 0;
};

} // namespace lantu
