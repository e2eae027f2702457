// SPDX-License-Identifier: GPL-3.0-or-later
// Decoded and encoded by Qt.
#include "printing/pdf_pictures.h"

#include <QBuffer>
#include <QImage>

namespace lantu
{

std::optional<std::string> smallerJpeg( const std::string &picture )
{
  constexpr int quality = 70;
  constexpr double clearly = 0.8; // of its size
  QImage image;
  if ( !image.loadFromData( reinterpret_cast<const uchar *>( picture.data() ), static_cast<int>( picture.size() ), "JPG" ) )
    return {};
  const bool grey = image.format() == QImage::Format_Grayscale8;
  if ( !grey && image.format() != QImage::Format_RGB32 )
    return {};
  QByteArray smaller;
  QBuffer buffer( &smaller );
  buffer.open( QIODevice::WriteOnly );
  if ( !image.save( &buffer, "JPG", quality ) || static_cast<double>( smaller.size() ) > clearly * static_cast<double>( picture.size() ) )
    return {};
  return smaller.toStdString();
}

} // namespace lantu
