// SPDX-License-Identifier: GPL-3.0-or-later
// Parts, gaps, dangles and mended joins of a network.
#include "travel/network_check.h"

#include <algorithm>
#include <cmath>

#include "place/wkb_points.h"
#include "travel/road_joins.h"

namespace lantu
{

namespace
{

constexpr Field fields[] = {
  { .name = networkFinding::id, .alias = { "编号", "No." }, .type = FieldType::Integer, .required = true },
  { .name = networkFinding::what, .alias = { "类别", "Kind" }, .required = true },
  { .name = networkFinding::sentence, .alias = { "说明", "Finding" }, .required = true },
  { .name = networkFinding::road, .alias = { "道路行号", "Road row" }, .type = FieldType::Integer },
  { .name = networkFinding::otherRoad, .alias = { "另一道路行号", "Other road row" }, .type = FieldType::Integer },
  { .name = networkFinding::metres, .alias = { "缺口", "Gap" }, .type = FieldType::Real, .unit = "m" },
  { .name = networkFinding::kilometres, .alias = { "道路里程", "Roads" }, .type = FieldType::Real, .unit = "km" },
  { .name = networkFinding::households, .alias = { "涉及户数", "Households" }, .type = FieldType::Integer, .unit = "户" },
  { .name = networkFinding::persons, .alias = { "涉及人数", "Persons" }, .type = FieldType::Real, .unit = "人" },
};

double rounded( double value, double unit )
{
  return std::round( value / unit ) * unit;
}

struct Part
{
    double metres = 0;
    uint32_t firstEdge = 0;
    int64_t households = 0;
    double persons = 0;
    // the nearest place of the largest part
    double gap = std::numeric_limits<double>::infinity();
    Point at;
    uint32_t road = 0;
    uint32_t otherRoad = 0;
};

class Checker
{
  public:
    Checker( const RoadNetwork &network, const Points &demand, const NetworkCheckOptions &options, Progress &progress )
      : mNetwork( network ), mDemand( demand ), mOptions( options ), mProgress( progress ), mComponents( componentsOfEdges( network, options.profile ) )
    {
      mCheck.findings = { .shape = &networkFindingsLayer, .rows = {}, .crs = network.frame.crs() };
    }

    NetworkCheck run()
    {
      count();
      mProgress.report( 0.1 );
      addDemand();
      mProgress.report( 0.5 );
      findNearest();
      mProgress.report( 0.7 );
      writeParts();
      writeEnds();
      mProgress.report( 1 );
      return std::move( mCheck );
    }

  private:
    void count()
    {
      for ( const Road &road : mNetwork.roads )
        mCheck.closedRoads += usable( road, mOptions.profile ) ? 0 : 1;
      mCheck.roads = static_cast<int64_t>( mNetwork.roads.size() );
      mDegree.assign( mNetwork.nodes.size(), 0 );
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        const RoadEdge &edge = mNetwork.edges[i];
        // an end on a closed road is none
        ++mDegree[edge.from];
        ++mDegree[edge.to];
        if ( mComponents[i] == noComponent )
          continue;
        if ( mComponents[i] >= mParts.size() )
          mParts.resize( mComponents[i] + 1 );
        Part &part = mParts[mComponents[i]];
        if ( part.metres == 0 )
          part.firstEdge = i;
        part.metres += edge.metres;
        mCheck.kilometres += edge.metres / 1000;
      }
      mCheck.components = static_cast<int64_t>( mParts.size() );
      mCheck.largestKilometres = mParts.empty() ? 0 : mParts[0].metres / 1000;
    }

    void addDemand()
    {
      const RoadJoins joins = joinRoads( mNetwork, mOptions.profile, mDemand, mOptions.snapMetres, mProgress );
      for ( size_t i = 0; i < mDemand.size(); ++i )
      {
        if ( !mDemand.hasPosition( i ) )
          continue;
        if ( !joins.any( i ) )
        {
          ++mCheck.noRoadHouseholds;
          mCheck.noRoadPersons += mDemand.weight[i];
          continue;
        }
        const uint32_t component = mComponents[joins.joins[joins.offsets[i]].edge];
        ++mParts[component].households;
        mParts[component].persons += mDemand.weight[i];
        if ( component > 0 )
        {
          ++mCheck.cutOffHouseholds;
          mCheck.cutOffPersons += mDemand.weight[i];
        }
      }
    }

    // For each part but the largest, where it comes nearest to the largest.
    void findNearest()
    {
      std::vector<NearSegment> found;
      const auto largest = [&]( uint32_t edge )
      { return mComponents[edge] == 0; };
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        if ( i % 4096 == 0 )
          mProgress.check();
        if ( mComponents[i] == 0 || mComponents[i] == noComponent )
          continue;
        Part &part = mParts[mComponents[i]];
        for ( const Point at : mNetwork.line( i ) )
        {
          mNetwork.segments.nearest( at, std::min( part.gap, mOptions.nearestMetres ), 1, largest, found );
          if ( found.empty() || found[0].distance >= part.gap )
            continue;
          part.gap = found[0].distance;
          part.at = at;
          part.road = mNetwork.edges[i].road;
          part.otherRoad = mNetwork.edges[mNetwork.segments.owner( found[0].segment )].road;
        }
      }
    }

    Row &add( const char *what, Point at, const std::string &sentence, uint32_t road )
    {
      Row &row = mCheck.findings.add();
      row.geometry = pointWkb( at );
      row.values = { row.id, std::string( what ), sentence, mNetwork.roads[road].row, Value(), Value(), Value(), Value(), Value() };
      return row;
    }

    void writeParts()
    {
      for ( size_t i = 1; i < mParts.size(); ++i )
      {
        const Part &part = mParts[i];
        const bool near = std::isfinite( part.gap );
        const double km = rounded( part.metres / 1000, 0.001 );
        const RoadEdge &first = mNetwork.edges[part.firstEdge];
        const std::string where = near ? say( { "最近处相距 {:.1f} 米", "{:.1f} m away at the nearest" }, part.gap ) : say( { "{:.0f} 米以内没有主路网", "no road of it within {:.0f} m" }, mOptions.nearestMetres );
        Row &row = add( networkFinding::component, near ? part.at : mNetwork.nodes[first.from], say( { "这一片 {:.1f} 公里道路与主路网不连通，{}；涉及 {} 户。请核对是否漏画连接路或桥。", "{:.1f} km of roads are not connected with the main network, {}; {} households. Check for a road or bridge that was not drawn." }, km, where, part.households ), near ? part.road : first.road );
        row.values[6] = km;
        row.values[7] = part.households;
        row.values[8] = part.persons;
        if ( near )
        {
          row.values[4] = mNetwork.roads[part.otherRoad].row;
          row.values[5] = rounded( part.gap, 0.01 );
        }
      }
    }

    void writeEnds()
    {
      struct End
      {
          uint32_t edge;
          Point at;
      };
      std::vector<End> dangles;
      std::vector<NearSegment> found;
      for ( uint32_t i = 0; i < mNetwork.edges.size(); ++i )
      {
        if ( i % 4096 == 0 )
          mProgress.check();
        const RoadEdge &edge = mNetwork.edges[i];
        if ( mComponents[i] == noComponent )
          continue;
        for ( const uint32_t node : { edge.from, edge.to } )
        {
          if ( mDegree[node] != 1 )
            continue;
          const Point at = mNetwork.nodes[node];
          mNetwork.segments.nearest(
            at, mOptions.gapMetres, 1, [&]( uint32_t other )
            { return other != i && !meet( edge, mNetwork.edges[other] ) && sameGrade( edge, mNetwork.edges[other] ); },
            found );
          if ( found.empty() )
          {
            dangles.push_back( { i, at } );
            continue;
          }
          const RoadEdge &other = mNetwork.edges[mNetwork.segments.owner( found[0].segment )];
          Row &row = add( networkFinding::gap, at, say( { "路端与另一条路只差 {:.1f} 米而没有接上。若实际相连，请补画或加大缝合容差。", "This end misses another road by {:.1f} m. If they meet, draw it or raise the tolerance." }, found[0].distance ), edge.road );
          row.values[4] = mNetwork.roads[other.road].row;
          row.values[5] = rounded( found[0].distance, 0.01 );
          ++mCheck.gaps;
        }
      }
      for ( const MendedJoin &join : mNetwork.mended )
      {
        Row &row = add( networkFinding::mended, join.end, say( { "路端与另一条路相差 {:.2f} 米，已在容差内缝合。", "This end missed another road by {:.2f} m and was joined to it, within the tolerance." }, join.metres ), join.road );
        row.values[4] = mNetwork.roads[join.otherRoad].row;
        row.values[5] = rounded( join.metres, 0.001 );
      }
      mCheck.mended = static_cast<int64_t>( mNetwork.mended.size() );
      for ( const End &end : dangles )
        add( networkFinding::dangle, end.at, say( { "断头：路端不接任何道路（多为正常尽头）。", "A dead end: it meets no other road (most are natural)." } ), mNetwork.edges[end.edge].road );
      mCheck.dangles = static_cast<int64_t>( dangles.size() );
    }

    static bool meet( const RoadEdge &a, const RoadEdge &b )
    {
      return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
    }

    // passing over or under each other is no gap
    bool sameGrade( const RoadEdge &a, const RoadEdge &b ) const
    {
      const Road &first = mNetwork.roads[a.road];
      const Road &second = mNetwork.roads[b.road];
      return first.level == second.level && first.apart == second.apart;
    }

    const RoadNetwork &mNetwork;
    const Points &mDemand;
    const NetworkCheckOptions &mOptions;
    Progress &mProgress;
    std::vector<uint32_t> mComponents; // by edge
    std::vector<uint32_t> mDegree;     // by node
    std::vector<Part> mParts;
    NetworkCheck mCheck;
};

} // namespace

const Layer networkFindingsLayer { "network_findings", { "路网检查结果", "Findings about roads" }, GeometryType::Point, fields };

NetworkCheck checkNetwork( const RoadNetwork &network, const Points &demand, const NetworkCheckOptions &options, Progress &progress )
{
  return Checker( network, demand, options, progress ).run();
}

} // namespace lantu
