// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese words of styles and of data in English.
#pragma once

#include <QHash>
#include <QString>

class QDomDocument;

namespace lantu
{

struct Page;

//! The table beside the styles, which planners may add to: chinese,english.
inline constexpr char englishWordsFile[] = "english.csv";

using EnglishWords = QHash<QString, QString>;

//! What \a stylesFolder/english.csv says, read again when it changes. Error(NotFound) naming the file, NoField for another header.
const EnglishWords &englishWords( const QString &stylesFolder );

/**
 * Replaces in \a style (a .qml) labels of rules, categories, ranges and colours, names of rules, and texts put between values of a label on the map. What \a words does
 * not know stays: somebody has edited it. Filters and what functions are given stay, since they are about data.
 */
void labelInEnglish( QDomDocument &style, const EnglishWords &words );

/**
 * \a text with what \a words knows of it in English: the whole, else each run of Chinese characters that is known as a whole, with a small letter within a sentence. Names of
 * places, which are not known, stay.
 */
QString inEnglish( const QString &text, const EnglishWords &words );

//! "1 villages are" as "1 village is"; other numbers as they are. The verb only where the counted is what the sentence is about.
QString singular( const QString &text );

//! All texts of \a page, where data brought Chinese words: classes, kinds, names of standards. Headings and labels begin with a capital.
void wordInEnglish( Page &page, const EnglishWords &words );

//! The page as it is to be printed: if the language is English, with the words of data in it; without the table as it is.
Page inLanguage( Page page, const QString &stylesFolder );

} // namespace lantu
