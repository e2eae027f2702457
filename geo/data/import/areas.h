// SPDX-License-Identifier: GPL-3.0-or-later
// Which village a row of a sheet names, by code or by names.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/progress.h"
#include "data/import/aliases.h"
#include "data/workspace.h"

namespace lantu
{

struct AreaCodes
{
    std::string county;
    std::string township;
    std::string village;
};

//! What a row says, each as written and possibly empty.
struct AreaWords
{
    std::string code; //!< of 12 digits, or fewer
    std::string county;
    std::string township;
    std::string village;
};

//! Without province, kind of unit and the names of minorities: 石柱土家族自治县 and 石柱县 are 石柱, 红椿土家族乡 is 红椿. Never shorter than two characters.
std::string shortPlaceName( std::string_view name );

class Areas
{
  public:
    Areas( const Workspace &workspace, const Aliases &aliases, Progress &progress );

    struct Answer
    {
        AreaCodes codes;     //!< only down to the level asked for
        std::string refusal; //!< why there is none; empty if there is one
        std::string doubt;   //!< code and names disagree; what was done
    };

    /**
     * A code that the workspace has decides (after the table of old codes); where names disagree with it, that is a doubt, but after a change of the code they
     * decide. Without such a code the names do: village in township in county; a township's name without its county only if no other bears it. Full names come before
     * short ones. A workspace without villages takes any well-formed code. \a levels 3: a village has to be found, 2: a township, 1: a county.
     */
    const Answer &find( const AreaWords &words, int levels = 3 );

    //! A point inside the village's polygon as WKB; empty if it has none.
    const Wkb &pointInside( const std::string &village );

  private:
    using Names = std::unordered_map<std::string, std::vector<std::string>>; // "outer code\tname" to codes

    Answer look( const AreaWords &words, int levels ) const;
    std::string byName( int level, const std::string &outer, const std::string &name, std::string &refusal ) const;

    const Workspace &mWorkspace;
    const Aliases &mAliases;
    std::unordered_map<std::string, AreaCodes> mKnown;
    Names mNames[3];
    Names mShortNames[3];
    std::unordered_map<std::string, std::string> mTitles; // of each code
    std::unordered_map<std::string, Answer> mAnswers;
    std::unordered_map<std::string, Wkb> mPoints;
    bool mPointsRead = false;
};

} // namespace lantu
