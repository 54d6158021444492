"""The causes of a table as disagreements: cells that are certainly wrong, then the sums that are left."""

from renstra.ledger.tabel import JUMLAH, Miss, TabelAngka, TableDisagreement


def disagreements(table: TabelAngka) -> list[TableDisagreement]:
    """The disagreements of a table: cells, sums across, sums down.

    A cell is reported where more than one sum speaks for its correction; else the sum is reported.
    """
    left = {(table.place(miss.cell), tuple(map(table.place, miss.terms))): miss for miss in table.misses}
    found = []
    for cause in table.causes:
        for correction in cause.certain:
            touched = [relation for relation in cause.settles if correction.place in relation.figures]
            if len(touched) < 2:
                continue
            for relation in touched:
                left.pop((relation.place, relation.derivation.terms), None)
            sums = tuple(relation.place for relation in touched if relation.place != correction.place)
            row, column = correction.place[-3], str(correction.place[-1])
            name = table.tabel.baris[row].nama if isinstance(row, int) and len(correction.place) > 4 else None
            implied = correction.implied
            assert not isinstance(implied, int)
            stated = table.stated((row if name is not None and isinstance(row, int) else JUMLAH, column))
            found.append(
                TableDisagreement("sel", correction.place, stated, implied, table, name, column, consequences=sums)
            )
    return found + [_sum(table, miss) for miss in left.values()]


def _sum(table: TabelAngka, miss: Miss) -> TableDisagreement:
    row, column = miss.cell
    return TableDisagreement(
        "jumlah-kolom" if miss.is_down else "jumlah-baris",
        table.place(miss.cell),
        miss.stated,
        miss.total,
        table,
        None if row == JUMLAH else table.tabel.baris[row].nama,
        column,
        terms=tuple(table.place(cell) for cell in miss.terms if table.stated(cell) is not None),
        settles=not table.is_in_another_sum(miss),
        pembulatan=table.is_rounding(miss),
    )
