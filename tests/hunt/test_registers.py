"""The hunt itself works: some changes in the fast suite, a thousand by hand."""

from tests.hunt.registers import hunt_registers

TABLES = ("outgoing_line", "incoming_line", "transfer_line", "copy_line", "line_correction")


def test_each_changed_letter_of_a_printed_line_makes_its_code_fail() -> None:
    report = hunt_registers(80, seed=7)

    assert report.faults == ()
    assert "80 changes, 80 caught" in report.figures
    assert all(table in report.figures for table in TABLES)
