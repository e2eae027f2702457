// SPDX-License-Identifier: GPL-3.0-or-later
// The checks one after the other, each made into findings.
#include "travel/network_check.h"

#include <cmath>
#include <map>

#include "travel/network_bridging.h"
#include "travel/network_crossings.h"
#include "travel/network_doubles.h"
#include "travel/network_ends.h"
#include "travel/network_parts.h"
#include "travel/network_traps.h"

namespace lantu
{

namespace
{

class Checker
{
  public:
    Checker( const RoadNetwork &network, const Points &demand, const NetworkCheckOptions &options, Progress &progress )
      : mNetwork( network ), mOptions( options ), mProgress( progress ), mComponents( componentsOfEdges( network, options.profile ) ), mEdgesOf( network ), mPeople( peopleAtRoads( network, options.profile, demand, options.snapMetres, progress ) ), mParts( networkParts( network, mComponents, mPeople ) )
    {
    }

    NetworkCheck run()
    {
      count();
      mProgress.report( 0.2 );
      findNearest( mNetwork, mComponents, mOptions.nearestMetres, mParts, mProgress );
      addParts();
      mProgress.report( 0.4 );
      const RoadEnds ends = roadEnds( mNetwork, mComponents, mEdgesOf, mOptions.rivers, mOptions.gapMetres, mOptions.bridgeMetres, mProgress );
      addGaps( ends );
      addBridges( ends );
      mProgress.report( 0.6 );
      addUnmarkedBridges();
      addCrossings();
      addTraps();
      mProgress.report( 0.7 );
      addDoubles();
      addMended();
      addDangles( ends );
      mCheck.findings = findingsTable( mNetwork, mFindings );
      mCheck.bridged = bridgedTable( mNetwork, bridgedGaps( ends, mComponents, mParts ) );
      if ( mOptions.wantsParts )
        mCheck.parts = componentLines( mNetwork, mComponents, mParts, mProgress );
      mProgress.report( 1 );
      return std::move( mCheck );
    }

  private:
    uint32_t roadOf( uint32_t edge ) const { return mNetwork.edges[edge].road; }

    void count()
    {
      mCheck.roads = static_cast<int64_t>( mNetwork.roads.size() );
      for ( const Road &road : mNetwork.roads )
        mCheck.closedRoads += usable( road, mOptions.profile ) ? 0 : 1;
      mCheck.components = static_cast<int64_t>( mParts.size() );
      for ( size_t i = 0; i < mParts.size(); ++i )
      {
        mCheck.kilometres += mParts[i].concerned.kilometres;
        mCheck.cutOffHouseholds += i > 0 ? mParts[i].concerned.households : 0;
        mCheck.cutOffPersons += i > 0 ? mParts[i].concerned.persons : 0;
      }
      mCheck.largestKilometres = mParts.empty() ? 0 : mParts[0].concerned.kilometres;
      mCheck.noRoadHouseholds = mPeople.noRoadHouseholds;
      mCheck.noRoadPersons = mPeople.noRoadPersons;
    }

    void addParts()
    {
      for ( size_t i = 1; i < mParts.size(); ++i )
      {
        const NetworkPart &part = mParts[i];
        const RoadGap &gap = part.nearest;
        const bool near = std::isfinite( gap.metres );
        const RoadEdge &first = mNetwork.edges[part.firstEdge];
        const std::string where = near ? say( { "最近处相距 {:.1f} 米", "{:.1f} m away at the nearest" }, gap.metres ) : say( { "{:.0f} 米以内没有主路网", "no road of it within {:.0f} m" }, mOptions.nearestMetres );
        NetworkFinding finding { .what = networkFinding::component, .sentence = say( { "这一片 {:.1f} 公里道路与主路网不连通，{}；涉及 {} 户。请核对是否漏画连接路或桥。", "{:.1f} km of roads are not connected with the main network, {}; {} households. Check for a road or bridge that was not drawn." }, part.concerned.kilometres, where, part.concerned.households ), .at = mNetwork.nodes[first.from], .road = first.road, .concerned = part.concerned };
        if ( near )
        {
          finding.at = gap.from.at;
          finding.road = roadOf( gap.from.edge );
          finding.otherRoad = roadOf( gap.to.edge );
          finding.metres = gap.metres;
        }
        mFindings.push_back( std::move( finding ) );
      }
    }

    void addGaps( const RoadEnds &ends )
    {
      for ( const RoadGap &gap : ends.gaps )
        mFindings.push_back( { .what = networkFinding::gap, .sentence = say( { "路端与另一条路只差 {:.1f} 米而没有接上。若实际相连，请补画或加大缝合容差。", "This end misses another road by {:.1f} m. If they meet, draw it or raise the tolerance." }, gap.metres ), .at = gap.from.at, .road = roadOf( gap.from.edge ), .otherRoad = roadOf( gap.to.edge ), .metres = gap.metres } );
      mCheck.gaps = static_cast<int64_t>( ends.gaps.size() );
    }

    void addBridges( const RoadEnds &ends )
    {
      for ( const MissingLink &link : ends.links )
      {
        const std::string sentence = link.overRiver ? say( { "路端隔{}与对岸道路相距 {:.1f} 米，附近没有过河的路：疑似漏画桥梁。", "This end faces a road over {}, {:.1f} m away, and no road crosses nearby: a bridge may be missing." }, riverName( link.river ), link.gap.metres )
                                                    : say( { "两条路的端头相对，相距 {:.1f} 米，附近没有相连的路：疑似漏画连接路或桥梁。", "Two ends point at each other, {:.1f} m apart, and no road joins them nearby: a link or bridge may be missing." }, link.gap.metres );
        mFindings.push_back( { .what = networkFinding::bridge, .sentence = sentence, .at = link.gap.from.at, .road = roadOf( link.gap.from.edge ), .otherRoad = roadOf( link.gap.to.edge ), .metres = link.gap.metres } );
      }
      mCheck.bridges = static_cast<int64_t>( ends.links.size() );
    }

    std::string riverName( uint32_t river ) const
    {
      const std::string &name = mOptions.rivers->names[river];
      return name.empty() ? say( { "河流", "a river" } ) : name;
    }

    void addUnmarkedBridges()
    {
      if ( !mOptions.rivers )
        return;
      for ( const UnmarkedBridge &bridge : unmarkedBridges( mNetwork, mComponents, *mOptions.rivers, mProgress ) )
      {
        mFindings.push_back( { .what = networkFinding::unmarkedBridge, .sentence = say( { "道路跨过{}（{} 处）而没有标为桥。若有桥请标上；若无桥请核对线位。", "This road crosses {} ({} times) and is not marked as a bridge. Mark it, or check where the lines lie." }, riverName( bridge.river ), bridge.times ), .at = bridge.at, .road = bridge.road } );
        ++mCheck.unmarkedBridges;
      }
    }

    void addCrossings()
    {
      if ( !mOptions.meetsOnlyAtVertices )
        return; // all crossings on one level have become nodes
      for ( const UnjoinedCrossing &crossing : unjoinedCrossings( mNetwork, mComponents, mProgress ) )
      {
        mFindings.push_back( { .what = networkFinding::crossing, .sentence = say( { "两条路平面相交却没有共用节点，也没有标为桥、隧道或不同层级，按不相通计算。请补节点或补标记。", "Two roads cross on one level without a shared node, and neither is marked as a bridge, tunnel or other level; they do not connect. Add the node or the mark." } ), .at = crossing.at, .road = roadOf( crossing.edge ), .otherRoad = roadOf( crossing.other ) } );
        ++mCheck.crossings;
      }
    }

    void addTraps()
    {
      if ( mOptions.profile == Profile::Walk )
        return;
      for ( const OnewayTrap &trap : onewayTraps( mNetwork, mComponents, mEdgesOf, mProgress ) )
      {
        Concerned concerned;
        for ( const uint32_t edge : trap.edges )
        {
          concerned.kilometres += mNetwork.edges[edge].metres / 1000;
          concerned.households += mPeople.households[edge];
          concerned.persons += mPeople.persons[edge];
        }
        constexpr Text sentences[] {
          {},
          { "这 {:.2f} 公里道路只能开进、不能开出（单行所致），涉及 {} 户。请核对单行方向；在数据边缘可能是正常的。", "These {:.2f} km of road can be entered and not left (one-way signs); {} households. Check the directions; at the edge of the data this may be right." },
          { "这 {:.2f} 公里道路只能开出、不能开进（单行所致），涉及 {} 户。请核对单行方向；在数据边缘可能是正常的。", "These {:.2f} km of road can be left and not entered (one-way signs); {} households. Check the directions; at the edge of the data this may be right." },
          { "这 {:.2f} 公里道路既不能从主路网开进、也不能开出（单行所致），涉及 {} 户。请核对单行方向。", "These {:.2f} km of road can neither be entered from the main network nor left towards it (one-way signs); {} households. Check the directions." },
        };
        mFindings.push_back( { .what = networkFinding::trap, .sentence = say( sentences[static_cast<size_t>( trap.kind )], concerned.kilometres, concerned.households ), .at = mNetwork.nodes[trap.gateNode], .road = roadOf( trap.gateEdge ), .concerned = concerned } );
        ++mCheck.traps;
        mCheck.trappedHouseholds += concerned.households;
        mCheck.trappedPersons += concerned.persons;
      }
    }

    struct Doubled
    {
        uint32_t road;
        uint32_t otherRoad;
        double metres = 0;
        uint32_t longest = 0; // edge
    };

    // Other roads cut a road into many edges; the planner deletes roads.
    std::vector<Doubled> byRoads( const std::vector<DoubledRoad> &edges ) const
    {
      std::vector<Doubled> found;
      std::map<std::pair<uint32_t, uint32_t>, size_t> known;
      for ( const DoubledRoad &doubled : edges )
      {
        const uint32_t road = roadOf( doubled.edge );
        const uint32_t otherRoad = roadOf( doubled.other );
        const auto [place, fresh] = known.try_emplace( { road, otherRoad }, found.size() );
        if ( fresh )
          found.push_back( { road, otherRoad, 0, doubled.edge } );
        Doubled &sum = found[place->second];
        sum.metres += mNetwork.edges[doubled.edge].metres;
        if ( mNetwork.edges[doubled.edge].metres > mNetwork.edges[sum.longest].metres )
          sum.longest = doubled.edge;
      }
      return found;
    }

    void addDoubles()
    {
      const DoubledRoads doubles = doubledRoads( mNetwork, mComponents, mProgress );
      const auto middle = [this]( uint32_t edge )
      { return pointAlong( mNetwork.line( edge ), 0.5 ); };
      const std::vector<Doubled> duplicates = byRoads( doubles.duplicates );
      const std::vector<Doubled> overlaps = byRoads( doubles.overlaps );
      for ( const Doubled &twice : duplicates )
        mFindings.push_back( { .what = networkFinding::duplicate, .sentence = say( { "同一段路画了两遍（{:.0f} 米）。请删去其中一条。", "The same stretch of road is there twice ({:.0f} m). Delete one." }, twice.metres ), .at = middle( twice.longest ), .road = twice.road, .otherRoad = twice.otherRoad, .metres = twice.metres } );
      for ( const Doubled &beside : overlaps )
        mFindings.push_back( { .what = networkFinding::overlap, .sentence = say( { "这段路（{:.0f} 米）全程与另一条路重叠。若是同一条路，请删去其中一条。", "This stretch of road ({:.0f} m) runs along another one all its way. If they are one, delete one." }, beside.metres ), .at = middle( beside.longest ), .road = beside.road, .otherRoad = beside.otherRoad, .metres = beside.metres } );
      for ( const uint32_t edge : doubles.rings )
        mFindings.push_back( { .what = networkFinding::ring, .sentence = say( { "这段路（{:.0f} 米）起终点在同一处（多为回车环道）。", "This stretch of road ({:.0f} m) ends where it began (most are turning places)." }, mNetwork.edges[edge].metres ), .at = mNetwork.nodes[mNetwork.edges[edge].from], .road = roadOf( edge ), .metres = mNetwork.edges[edge].metres } );
      mCheck.duplicates = static_cast<int64_t>( duplicates.size() );
      mCheck.overlaps = static_cast<int64_t>( overlaps.size() );
      mCheck.rings = static_cast<int64_t>( doubles.rings.size() );
    }

    void addMended()
    {
      for ( const MendedJoin &join : mNetwork.mended )
        mFindings.push_back( { .what = networkFinding::mended, .sentence = say( { "路端与另一条路相差 {:.2f} 米，已在容差内缝合。", "This end missed another road by {:.2f} m and was joined to it, within the tolerance." }, join.metres ), .at = join.end, .road = join.road, .otherRoad = join.otherRoad, .metres = join.metres } );
      mCheck.mended = static_cast<int64_t>( mNetwork.mended.size() );
    }

    void addDangles( const RoadEnds &ends )
    {
      for ( const DeadEnd &end : ends.dangles )
        mFindings.push_back( { .what = networkFinding::dangle, .sentence = say( { "断头：路端不接任何道路（多为正常尽头）。", "A dead end: it meets no other road (most are natural)." } ), .at = mNetwork.nodes[end.node], .road = roadOf( end.edge ) } );
      mCheck.dangles = static_cast<int64_t>( ends.dangles.size() );
    }

    const RoadNetwork &mNetwork;
    const NetworkCheckOptions &mOptions;
    Progress &mProgress;
    std::vector<uint32_t> mComponents; // by edge
    EdgesOfNodes mEdgesOf;
    RoadPeople mPeople;
    std::vector<NetworkPart> mParts;
    std::vector<NetworkFinding> mFindings;
    NetworkCheck mCheck;
};

} // namespace

NetworkCheck checkNetwork( const RoadNetwork &network, const Points &demand, const NetworkCheckOptions &options, Progress &progress )
{
  return Checker( network, demand, options, progress ).run();
}

} // namespace lantu
