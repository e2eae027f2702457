# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrays that arrays.cpp writes, and the graph they make when every join is a place of its own on its edge."""
import os

import numpy

KINDS = {'f64': '<f8', 'u32': '<u4', 'i32': '<i4', 'i64': '<i8', 'u64': '<u8'}


def array(folder, name):
    for ending, kind in KINDS.items():
        path = os.path.join(folder, name + '.' + ending)
        if os.path.exists(path):
            found = numpy.fromfile(path, kind)
            return found if kind == '<f8' else found.astype(numpy.int64)
    raise FileNotFoundError(os.path.join(folder, name))


class Network:
    def __init__(self, folder):
        self.start = array(folder, 'edge_from')
        self.end = array(folder, 'edge_to')
        self.metres = array(folder, 'edge_metres')
        self.kmh = array(folder, 'edge_kmh')
        self.oneway = array(folder, 'edge_oneway')
        self.walkable = array(folder, 'edge_walkable')
        self.nodes = len(array(folder, 'node_x'))

    def paces(self, profile, walk_kmh=4.5):
        """Seconds for a metre along and against each edge; infinity where it is closed."""
        if profile == 'walk':
            pace = numpy.where(self.walkable == 1, 3.6 / walk_kmh, numpy.inf)
            return pace, pace
        with numpy.errstate(divide='ignore'):
            pace = 3.6 / self.kmh
        return numpy.where(self.oneway == -1, numpy.inf, pace), numpy.where(self.oneway == 1, numpy.inf, pace)


class Joins:
    def __init__(self, folder, name):
        """name None: of no points at all."""
        if name is None:
            self.points = 0
            self.point = self.edge = numpy.zeros(0, numpy.int64)
            self.along = self.access = numpy.zeros(0)
            return
        offsets = array(folder, name + '_offsets')
        self.points = len(offsets) - 1
        self.point = numpy.repeat(numpy.arange(self.points), numpy.diff(offsets))
        self.edge = array(folder, name + '_edge')
        self.along = array(folder, name + '_along')
        self.access = array(folder, name + '_access')

    def of(self, points):
        """The joins of some points, which are numbered anew in the order given."""
        number = numpy.full(self.points, -1)
        number[points] = numpy.arange(len(points))
        kept = number[self.point] >= 0
        part = Joins.__new__(Joins)
        part.points = len(points)
        part.point, part.edge, part.along, part.access = number[self.point[kept]], self.edge[kept], self.along[kept], self.access[kept]
        return part


def seconds_of(metres, pace):
    """No metres cost nothing, also where the direction is closed."""
    with numpy.errstate(invalid='ignore'):
        return numpy.where(metres > 0, metres * pace, 0.0)


class SplitGraph:
    """Nodes of the network, then the joins of \\a origins, those of \\a targets, the points of origins and of targets. Origins
    can only be left and targets only be entered, so that no way leads through a house."""

    def __init__(self, network, paces, origins, targets, walk_kmh=4.5):
        edges = len(network.start)
        joins = len(origins.edge) + len(targets.edge)
        self.first_origin = network.nodes + joins
        self.first_target = self.first_origin + origins.points
        self.vertices = self.first_target + targets.points
        edge = numpy.concatenate([numpy.arange(edges), origins.edge, targets.edge, numpy.arange(edges)])
        along = numpy.concatenate([numpy.zeros(edges), origins.along, targets.along, network.metres])
        rank = numpy.concatenate([numpy.zeros(edges), numpy.ones(joins), numpy.full(edges, 2)])
        vertex = numpy.concatenate([network.start, numpy.arange(network.nodes, network.nodes + joins), network.end])
        order = numpy.lexsort((vertex, rank, numpy.clip(along, 0, network.metres[edge]), edge))
        edge, along, vertex = edge[order], along[order], vertex[order]
        piece = edge[1:] == edge[:-1]
        on = edge[1:][piece]
        metres = numpy.maximum(0.0, (along[1:] - along[:-1])[piece])
        closed = numpy.full(joins, numpy.inf)
        join = numpy.arange(network.nodes, network.nodes + joins)
        split = network.nodes + len(origins.edge)
        self.source = numpy.concatenate([vertex[:-1][piece], self.first_origin + origins.point, numpy.arange(split, network.nodes + joins)])
        self.target = numpy.concatenate([vertex[1:][piece], join[:len(origins.edge)], self.first_target + targets.point])
        access = numpy.concatenate([origins.access, targets.access]) * 3.6 / walk_kmh
        usable = numpy.isfinite(paces[0][on]) | numpy.isfinite(paces[1][on])
        self.cost = numpy.concatenate([numpy.where(usable, seconds_of(metres, paces[0][on]), numpy.inf), access])
        self.reverse = numpy.concatenate([numpy.where(usable, seconds_of(metres, paces[1][on]), numpy.inf), closed])

    def with_super_source(self):
        """(source, target, cost, reverse cost) with one more vertex, the last, from which every origin costs nothing."""
        origins = numpy.arange(self.first_origin, self.first_target)
        none = numpy.zeros(len(origins))
        return (numpy.concatenate([self.source, numpy.full(len(origins), self.vertices)]), numpy.concatenate([self.target, origins]),
                numpy.concatenate([self.cost, none]), numpy.concatenate([self.reverse, none + numpy.inf]))


def sparse(edges, size):
    """(source, target, cost, reverse cost) as a matrix for scipy."""
    from scipy.sparse import coo_matrix
    source, target, cost, reverse = edges
    heads, tails, costs = numpy.concatenate([source, target]), numpy.concatenate([target, source]), numpy.concatenate([cost, reverse])
    open_ones = numpy.isfinite(costs)
    heads, tails, costs = heads[open_ones], tails[open_ones], costs[open_ones]
    order = numpy.lexsort((costs, tails, heads))  # the matrix would add what is there twice: only the least is kept
    heads, tails, costs = heads[order], tails[order], costs[order]
    least = numpy.concatenate([[True], (heads[1:] != heads[:-1]) | (tails[1:] != tails[:-1])])
    # and it takes zero for no edge
    return coo_matrix((numpy.maximum(costs[least], 1e-12), (heads[least], tails[least])), shape=(size, size)).tocsr()


def seconds_at(network, paces, node_seconds, supplies, demands, walk_kmh=4.5):
    """Least seconds of each demand, given those of the nodes from the facilities: over the ends of the edges that it joins, or along the
    edge from a facility on the same one. paces are those of the search, outwards."""
    walk = 3.6 / walk_kmh
    along, against = paces
    rest = network.metres[demands.edge] - demands.along
    best = numpy.minimum(node_seconds[network.start[demands.edge]] + seconds_of(demands.along, along[demands.edge]),
                         node_seconds[network.end[demands.edge]] + seconds_of(rest, against[demands.edge]))
    order = numpy.argsort(demands.edge, kind='stable')
    sorted_edges = demands.edge[order]
    first, last = numpy.searchsorted(sorted_edges, supplies.edge, 'left'), numpy.searchsorted(sorted_edges, supplies.edge, 'right')
    for k in range(len(supplies.edge)):
        same = order[first[k]:last[k]]
        way = demands.along[same] - supplies.along[k]
        pace = numpy.where(way > 0, along[supplies.edge[k]], against[supplies.edge[k]])
        best[same] = numpy.minimum(best[same], supplies.access[k] * walk + seconds_of(numpy.abs(way), pace))
    seconds = numpy.full(demands.points, numpy.inf)
    numpy.minimum.at(seconds, demands.point, best + demands.access * walk)
    return seconds
