// SPDX-License-Identifier: GPL-3.0-or-later
// What lantu:briefing and lantu:atlas share: places, answers, pages, printing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "algorithms/parameters.h"
#include "algorithms/question.h"
#include "printing/book/print_book.h"

namespace lantu
{

//! What may come with a book beside paper: tables of all pages as XLSX, map pages as slides (PNG) or drawings (SVG), their layers as a GeoPackage with styles and project.
inline constexpr const char *extraWords[] = { "xlsx", "png", "svg", "package" };

//! PLACES, PAGES and CHECK_ONLY.
Definitions bookParameters();

struct BookAsked
{
    std::vector<std::string> chapters;
    std::string title; //!< of cover and contents, behind the name of the area; empty: neither
    Usage usage = Usage::Internal;
    std::filesystem::path file {};      //!< of the bound book; single pages go into a folder beside it, "<name>_pages"
    std::vector<std::string> extras {}; //!< some of extraWords
    bool withVillages = false;          //!< PLACES may name villages too, and takes them in
};

/**
 * Composes, checks and prints the books, all from the same answers. Beside each file stand "<name>_preflight.txt" and "<name>_report.txt". With CHECK_ONLY the reports before printing are all. \a summary gets pages,
 * files and warnings. Errors as of placesOf(), compose() and printBook().
 */
void printBooks( const Question &asked, const std::vector<BookAsked> &books, nlohmann::ordered_json &summary, Progress &progress );

} // namespace lantu
