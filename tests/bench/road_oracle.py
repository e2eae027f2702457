# SPDX-License-Identifier: GPL-3.0-or-later
"""Travel over OpenStreetMap roads computed a second time, with nothing of Lantu in it: GDAL reads the lines, pyproj measures on
the ellipsoid, and a plain Dijkstra runs from every demand."""
import heapq
import math
import re

from osgeo import ogr
from pyproj import CRS, Geod, Transformer

ogr.UseExceptions()

# Speeds of the default standards (geo/data/standards.csv) for the classes that the tags of OpenStreetMap stand for.
DRIVE_KMH = {
    'motorway': 80, 'trunk': 50, 'primary': 50, 'secondary': 35, 'tertiary': 25, 'unclassified': 15, 'residential': 15,
    'living_street': 15, 'road': 15, 'service': 15, 'track': 15,
}
# The most that a surface allows; those not named here limit no class of the above.
SURFACE_KMH = {word: kmh for kmh, words in (
    (25, 'gravel fine_gravel compacted unpaved pebblestone rock'), (10, 'ground dirt earth mud sand grass')) for word in words.split()}
FOOT_ONLY = {'pedestrian', 'footway', 'path', 'steps', 'cycleway', 'bridleway'}
WALK_KMH = 4.5


def tag(feature, key):
    other = feature.GetField('other_tags') or ''
    found = re.search(r'"%s"=>"((?:[^"\\]|\\.)*)"' % re.escape(key), other)
    return found.group(1) if found else ''


class Network:
    def __init__(self, path, profile, meridian):
        self.profile = profile
        plane = CRS.from_proj4('+proj=tmerc +lon_0=%g +x_0=500000 +ellps=GRS80 +units=m' % meridian)
        self.to_plane = Transformer.from_crs('EPSG:4326', plane, always_xy=True)
        self.geod = Geod(ellps='GRS80')
        lines = []
        times_used = {}
        source = ogr.Open(path)
        for feature in source.GetLayer():
            geometry = feature.GetGeometryRef()
            points = []
            for i in range(geometry.GetPointCount()):
                point = (geometry.GetX(i), geometry.GetY(i))
                if not points or points[-1] != point:
                    points.append(point)
            highway = re.sub('_link$', '', feature.GetField('highway'))
            if len(points) < 2 or (highway not in DRIVE_KMH and highway not in FOOT_ONLY):
                continue
            for i, point in enumerate(points):
                # an end is a node in any case
                times_used[point] = times_used.get(point, 0) + (2 if i in (0, len(points) - 1) else 1)
            lines.append((highway, points, self.pace(feature, highway)))
        self.edges = []  # from, to, metres, seconds per metre along and against, points
        self.links = {}
        for highway, points, (along, against) in lines:
            if along == math.inf and against == math.inf:
                continue
            start = 0
            for i in range(1, len(points)):
                if times_used[points[i]] < 2:
                    continue
                part = points[start:i + 1]
                metres = sum(self.metres(a, b) for a, b in zip(part, part[1:]))
                number = len(self.edges)
                self.edges.append((part[0], part[-1], metres, along, against, part))
                if along < math.inf:
                    self.links.setdefault(part[0], []).append((part[-1], metres * along))
                if against < math.inf:
                    self.links.setdefault(part[-1], []).append((part[0], metres * against))
                start = i
        # straight parts for snapping, in a grid of 500 m
        self.grid = {}
        for number, edge in enumerate(self.edges):
            part = edge[5]
            plane_points = [self.to_plane.transform(*point) for point in part]
            before = 0.0
            for (p, q), (a, b) in zip(zip(part, part[1:]), zip(plane_points, plane_points[1:])):
                length = self.metres(p, q)
                piece = (number, a, b, before, length)
                for x in range(int(min(a[0], b[0]) // 500), int(max(a[0], b[0]) // 500) + 1):
                    for y in range(int(min(a[1], b[1]) // 500), int(max(a[1], b[1]) // 500) + 1):
                        self.grid.setdefault((x, y), []).append(piece)
                before += length

    def metres(self, a, b):
        return self.geod.inv(a[0], a[1], b[0], b[1])[2]

    def pace(self, feature, highway):
        """Seconds for a metre along and against the line; infinity where that is not allowed."""
        access = tag(feature, 'access')
        if self.profile == 'walk':
            foot = tag(feature, 'foot') or access
            pace = math.inf if highway == 'motorway' or foot == 'no' else 3.6 / WALK_KMH
            return pace, pace
        if highway in FOOT_ONLY or (tag(feature, 'motorcar') or tag(feature, 'motor_vehicle') or access) == 'no':
            return math.inf, math.inf
        kmh = min(DRIVE_KMH[highway], SURFACE_KMH.get(tag(feature, 'surface'), math.inf))
        sign = re.fullmatch(r'([0-9.]+)( mph)?', tag(feature, 'maxspeed'))
        if sign and float(sign.group(1)) > 0:
            kmh = min(kmh, float(sign.group(1)) * (1.609344 if sign.group(2) else 1))
        pace = 3.6 / kmh
        oneway = tag(feature, 'oneway')
        if not oneway:
            oneway = 'yes' if highway == 'motorway' or tag(feature, 'junction') in ('roundabout', 'circular') else 'no'
        if oneway in ('yes', 'true', '1'):
            return pace, math.inf
        if oneway in ('-1', 'reverse'):
            return math.inf, pace
        return pace, pace

    def joins(self, point, limit):
        """(edge, metres along it, access metres) of every edge within the limit."""
        x, y = self.to_plane.transform(*point)
        best = {}
        reach = int(limit // 500) + 1
        for cx in range(int(x // 500) - reach, int(x // 500) + reach + 1):
            for cy in range(int(y // 500) - reach, int(y // 500) + reach + 1):
                for number, a, b, before, length in self.grid.get((cx, cy), ()):
                    dx, dy = b[0] - a[0], b[1] - a[1]
                    square = dx * dx + dy * dy
                    share = min(1.0, max(0.0, ((x - a[0]) * dx + (y - a[1]) * dy) / square)) if square else 0.0
                    foot = (a[0] + share * dx, a[1] + share * dy)
                    away = math.hypot(x - foot[0], y - foot[1])
                    if number not in best or away < best[number][0]:
                        best[number] = (away, before + share * length, foot)
        nearest = sorted((away, number, along, foot) for number, (away, along, foot) in best.items())
        result = []
        for away, number, along, foot in nearest:
            lon, lat = self.to_plane.transform(*foot, direction='INVERSE')
            access = self.metres(point, (lon, lat))
            if access <= limit:
                result.append((number, along, access))
        return result

    def seconds(self, demand_joins):
        """Least seconds from the demand to every node."""
        costs = {}
        queue = []
        for number, along, access in demand_joins:
            start, end, metres, pace_along, pace_against, _ = self.edges[number]
            walked = access * 3.6 / WALK_KMH
            for node, cost in ((end, walked + (metres - along) * pace_along if metres > along else walked), (start, walked + along * pace_against if along else walked)):
                heapq.heappush(queue, (cost, node))
        while queue:
            cost, node = heapq.heappop(queue)
            if node in costs or cost == math.inf:
                continue
            costs[node] = cost
            for other, more in self.links.get(node, ()):
                if other not in costs:
                    heapq.heappush(queue, (cost + more, other))
        return costs

    def nearest(self, demand, supplies, snap):
        """For each demand (reason, seconds, position of the supply)."""
        supply_joins = [self.joins(point, snap) for point in supplies]
        answers = []
        for point in demand:
            own = self.joins(point, snap)
            if not own:
                answers.append(('no_road_near', None, None))
                continue
            costs = self.seconds(own)
            best = (math.inf, None)
            for position, joins in enumerate(supply_joins):
                for number, along, access in joins:
                    start, end, metres, pace_along, pace_against, _ = self.edges[number]
                    walked = access * 3.6 / WALK_KMH
                    ways = []
                    if start in costs:
                        ways.append(costs[start] + (along * pace_along if along else 0))
                    if end in costs:
                        ways.append(costs[end] + ((metres - along) * pace_against if metres > along else 0))
                    for own_number, own_along, own_access in own:
                        if own_number == number:
                            pace = pace_along if along > own_along else pace_against
                            ways.append(own_access * 3.6 / WALK_KMH + (abs(along - own_along) * pace if along != own_along else 0))
                    for way in ways:
                        best = min(best, (way + walked, position))
            answers.append(('disconnected', None, None) if best[1] is None or best[0] == math.inf else ('ok', best[0], best[1]))
        return answers
