// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the making: in a hidden folder beside their place until they are whole.
#pragma once

#include <filesystem>
#include <string>

namespace lantu
{

/**
 * A hidden folder of its own for files that belong to \a folder. finish() moves all of them there; without it
 * they go away with this object. Where \a folder does not exist yet, the hidden one stands in the nearest that
 * does, so that a refused or cancelled run leaves no empty folders either.
 */
class Unfinished
{
  public:
    //! \a name is only for people who look into the folder meanwhile. Error(NotWritable) names \a target, or else the folder.
    Unfinished( const std::filesystem::path &folder, const std::string &name, const std::string &target = {} );
    ~Unfinished();
    Unfinished( const Unfinished & ) = delete;
    Unfinished &operator=( const Unfinished & ) = delete;

    const std::filesystem::path &folder() const { return mHidden; }

    //! All files into their place, replacing those of the same name, without an interruption in between. Error(NotWritable).
    void finish();

  private:
    std::filesystem::path mFolder;
    std::string mTarget;
    std::filesystem::path mHidden;
};

/**
 * For a program that has to end now: removes whatever is unfinished and keeps anything from being finished
 * after that. False, with nothing done, once something was finished: then the run is to end by itself.
 */
bool abandonUnfinished();

} // namespace lantu
