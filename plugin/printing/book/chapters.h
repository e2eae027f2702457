// SPDX-License-Identifier: GPL-3.0-or-later
// The chapters of a book, in the order in which they are bound.
#pragma once

#include <vector>

#include "base/language.h"
#include "printing/book/book_source.h"
#include "printing/page.h"

namespace lantu
{

struct Chapter
{
    const char *id; //!< as CHAPTERS names it
    Text title;
    //! Its pages for an edition. \a usage decides what is shown, never what is counted: figures that both editions show are equal.
    std::vector<Page> ( *pages )( BookSource &source, Usage usage );
};

const std::vector<Chapter> &chapters();

//! Pages that no booklet has, for there would be thousands: lantu:atlas prints them.
const std::vector<Chapter> &chaptersOfAtlas();

std::vector<Page> overviewChapter( BookSource &source, Usage usage );    //!< 总体叠加图
std::vector<Page> elementsChapter( BookSource &source, Usage usage );    //!< 点 线 片 面
std::vector<Page> lightsChapter( BookSource &source, Usage usage );      //!< 六灯
std::vector<Page> gapsChapter( BookSource &source, Usage usage );        //!< 基础设施短板
std::vector<Page> relocationChapter( BookSource &source, Usage usage );  //!< 易地搬迁
std::vector<Page> jobsChapter( BookSource &source, Usage usage );        //!< 就业
std::vector<Page> supportChapter( BookSource &source, Usage usage );     //!< 帮扶力量
std::vector<Page> environmentChapter( BookSource &source, Usage usage ); //!< 人居环境
std::vector<Page> citytableChapter( BookSource &source, Usage usage );   //!< 全市汇总表
std::vector<Page> townshipsChapter( BookSource &source, Usage usage );   //!< 重点乡镇
std::vector<Page> villagesChapter( BookSource &source, Usage usage );    //!< 村; Error(BadValue) for the public, and for more pages than anybody chose
std::vector<Page> countiesChapter( BookSource &source, Usage usage );    //!< 区县
std::vector<Page> sitesChapter( BookSource &source, Usage usage );       //!< 一点一图一表一策
std::vector<Page> methodChapter( BookSource &source, Usage usage );      //!< 方法、标准与数据说明

} // namespace lantu
