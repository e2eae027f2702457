// SPDX-License-Identifier: GPL-3.0-or-later
// Font substitution and line breaking.
#include "printing/fonts.h"

#include <array>

#include <QFontDatabase>
#include <QFontMetricsF>

#include "convert.h"

namespace lantu
{

namespace
{

// the first of each role is what the styles are drawn with
constexpr std::array heiti = { "Noto Sans CJK SC", "Source Han Sans SC", "SimHei", "Microsoft YaHei", "WenQuanYi Zen Hei" };
constexpr std::array songti = { "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "NSimSun", "AR PL UMing CN" };

template<size_t N>
QString substituted( QString xml, const std::array<const char *, N> &role, QStringList &warnings )
{
  const QString meant = QString::fromUtf8( role.front() );
  const QStringList installed = QFontDatabase().families();
  if ( !xml.contains( meant ) || installed.contains( meant ) )
    return xml;
  for ( const char *family : role )
  {
    const QString other = QString::fromUtf8( family );
    if ( !installed.contains( other ) )
      continue;
    const QString said = qt( say( { "没有安装字体“{}”，改用“{}”，版面可能略有出入。", "The font \"{}\" is not installed; \"{}\" is used and the page may differ a little." }, meant.toStdString(), other.toStdString() ) );
    if ( !warnings.contains( said ) )
      warnings << said;
    return xml.replace( meant, other );
  }
  const QString said = qt( say( { "没有安装字体“{}”，也没有可替代的中文字体，汉字可能显示为方框。请安装 fonts-noto-cjk 后重新出图。", "Neither the font \"{}\" nor another Chinese font is installed; Chinese may show as boxes. Install fonts-noto-cjk and print again." }, meant.toStdString() ) );
  if ( !warnings.contains( said ) )
    warnings << said;
  return xml;
}

// Measured at this size to keep fractions of a point.
constexpr double enlarged = 20;
constexpr double millimetresPerPoint = 25.4 / 72;

// One pixel is one point at the enlarged size, whatever the screen.
QFont measuringFont( QFont font )
{
  font.setPixelSize( static_cast<int>( font.pointSizeF() * enlarged ) );
  return font;
}

bool ideographic( QChar character )
{
  constexpr ushort firstRadical = 0x2E80;
  return character.unicode() >= firstRadical || character == QChar( u'、' );
}

bool mayNotBegin( QChar character )
{
  static const QString closing = QStringLiteral( "，。、；：？！）】》”’…·%" );
  return closing.contains( character );
}

bool mayNotEnd( QChar character )
{
  static const QString opening = QStringLiteral( "（【《“‘" );
  return opening.contains( character );
}

bool mayBreak( QChar before, QChar after )
{
  if ( mayNotBegin( after ) || mayNotEnd( before ) )
    return false;
  if ( before.isSpace() )
    return true;
  // a number keeps its unit
  if ( before.isDigit() && ideographic( after ) )
    return false;
  return ideographic( before ) || ideographic( after );
}

} // namespace

QString withInstalledFonts( const QString &xml, QStringList &warnings )
{
  return substituted( substituted( xml, heiti, warnings ), songti, warnings );
}

double textWidth( const QString &line, const QFont &font )
{
  return QFontMetricsF( measuringFont( font ) ).horizontalAdvance( line ) / enlarged * millimetresPerPoint;
}

double textHeight( int lines, const QFont &font )
{
  const QFontMetricsF metrics( measuringFont( font ) );
  return ( metrics.ascent() + metrics.descent() + ( lines - 1 ) * metrics.lineSpacing() ) / enlarged * millimetresPerPoint;
}

double squareOf( const QFont &font )
{
  return font.pointSizeF() * millimetresPerPoint;
}

QString wrapped( const QString &text, const QFont &font, double width )
{
  QStringList lines;
  for ( const QString &paragraph : text.split( QChar( u'\n' ) ) )
  {
    int start = 0;
    int lastBreak = 0; // the latest place where this line may end
    for ( int i = 1; i <= paragraph.size(); ++i )
    {
      // a line that is too wide ends at its last break; without one the word is longer than the line
      if ( textWidth( paragraph.mid( start, i - start ).trimmed(), font ) > width && lastBreak > start )
      {
        lines << paragraph.mid( start, lastBreak - start ).trimmed();
        start = lastBreak;
      }
      if ( i < paragraph.size() && mayBreak( paragraph[i - 1], paragraph[i] ) )
        lastBreak = i;
    }
    lines << paragraph.mid( start ).trimmed();
  }
  return lines.join( QChar( u'\n' ) );
}

} // namespace lantu
