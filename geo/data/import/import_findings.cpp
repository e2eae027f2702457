// SPDX-License-Identifier: GPL-3.0-or-later
// The table of findings of an import.
#include "data/import/import_findings.h"

#include "data/import/private_text.h"

namespace lantu
{

namespace
{

constexpr Field findingFields[] = {
  { .name = importFinding::id, .alias = { "编号", "Finding" }, .type = FieldType::Integer, .required = true },
  { .name = field::rowNumber, .alias = { "行号", "Row" }, .type = FieldType::Integer },
  { .name = importFinding::key, .alias = { "户编号", "Key" } },
  { .name = importFinding::what, .alias = { "种类", "Kind" }, .required = true },
  { .name = field::column, .alias = { "列", "Column" } },
  { .name = field::value, .alias = { "原值", "Value" } },
  { .name = importFinding::sentence, .alias = { "问题", "Finding" }, .required = true },
};

} // namespace

const Layer importFindingsLayer { "import_findings", { "导入核查", "Findings of the import" }, GeometryType::None, findingFields };

void addFinding( Table &findings, int64_t row, const std::string &key, const char *what, const std::string &column, const std::string &value, const std::string &sentence )
{
  Row &added = findings.add();
  added.values = { added.id, row, withoutPrivate( key ), what, column, masked( value ), sentence };
}

} // namespace lantu
