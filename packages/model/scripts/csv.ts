/** A row of a CSV file: gives the field under a column's name; where the file has no such column `missing`, else throws. */
export type CsvRow = (column: string, missing?: string) => string;

/** The rows of a list of `data/`: UTF-8, one header row, no field holds a comma, a quotation mark or a line break. */
export function parseCsv(text: string): readonly CsvRow[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line, index) => {
    const fields = line.split(',');
    if (fields.length !== columns.length || line.includes('"')) {
      throw new Error(`line ${index + 2} does not have ${columns.length} plain fields: ${line}`);
    }
    return (column, missing) => {
      const value = fields[columns.indexOf(column)] ?? missing;
      if (value === undefined) throw new Error(`no column ${column}`);
      return value;
    };
  });
}
