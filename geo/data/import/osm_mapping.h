// SPDX-License-Identifier: GPL-3.0-or-later
// Which tags of OpenStreetMap become which fields, as a table that planners can edit.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "data/schema.h"

namespace lantu
{

class OsmMapping
{
  public:
    /**
     * The table \a path for the layers that it names, for others the default one (geo/data/osm.csv): CSV with the columns layer, key, value, field, means. A value of * is
     * any; = as meaning is the tag's own value. Of the rows of a field the first that fits counts, in the order of the file. The field of a layer's first row decides: an
     * object without it is not meant. Errors: NotFound, NotReadable, NoField (a column is missing), BadValue (a layer or field that is not known, with its line).
     */
    explicit OsmMapping( const std::string &path = {} );

    //! Fields of the layer that the table can fill, the deciding one first; empty: it says nothing of this layer.
    std::vector<std::string> fields( const Layer &layer ) const;

    //! For each of fields() what the tags mean, empty where they say nothing. False if the object is not meant.
    bool apply( const Layer &layer, const std::map<std::string, std::string> &tags, std::vector<std::string> &values ) const;

  private:
    struct Rule
    {
        std::string key;
        std::string value;
        size_t field;
        std::string means;
    };
    struct Rules
    {
        std::vector<std::string> fields;
        std::vector<Rule> rules;
    };

    static std::map<std::string, Rules> read( const std::string &path );

    std::map<std::string, Rules> mLayers;
};

//! The tags in GDAL's `other_tags`: "key"=>"value","other"=>"value", with backslashes before quotation marks.
void addOtherTags( std::string_view text, std::map<std::string, std::string> &tags );

} // namespace lantu
