import { emptyRecord, type Field, type Fields } from './facts.js'

/** Gives the fields of a header, each date among them with the seconds by which it is later than `Date`. */
export function relateDates(fields: Fields): Fields {
  const sent = fields.date?.[0]?.date?.epoch
  if (sent === undefined) return fields
  const related = emptyRecord<Field[]>()
  for (const [name, occurrences] of Object.entries(fields))
    related[name] = name === 'date' ? occurrences : occurrences.map(field => later(field, sent))
  return related
}

function later(field: Field, sent: number): Field {
  const { date } = field
  if (date?.epoch === undefined) return field
  return { ...field, date: { ...date, afterDate: date.epoch - sent } }
}
