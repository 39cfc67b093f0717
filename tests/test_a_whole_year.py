"""A whole year through the windows' own verbs: every line, every total, to the unit."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.domain.unit_statistics import totals
from bmnn_desk.domain.year_close import OpenPointKind
from bmnn_desk.errors import RulesBrokenError
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.close_year import OpenPointsAsked, close_year, year_open_points
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.keep_year_report import keep_year_report
from bmnn_desk.services.peers import make_identity
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.take_in_package import TakeInRequest, take_in_package
from bmnn_desk.services.units_table import UnitsAsked, units_table
from bmnn_desk.services.year_statistics import FigureAsked, YearAsked, figure_lines, year_figures
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.export.export_errand import Lock, carried_out, collected
from bmnn_desk.ui.export.take_in_errand import PackagePlace, opened
from bmnn_desk.ui.statistics.year_export import year_parts
from bmnn_desk.verify import verify_store
from tests import export_desk, inventory_desk, make, self_inspection_desk, statistics_desk, the_year
from tests.inspection_desk import found, inspected
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE
from tests.ui import office as offices
from tests.ui.export.plugged import SERIAL, names, plugged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.domain.packages import PackageFigure
    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office
    from tests.the_year import Year

YEAR = 2025
END = date(2025, 12, 12)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nam")


@pytest.fixture(scope="module")
def year(folder: Path) -> Iterator[Year]:
    with create_store(folder / "kho", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        walked = the_year.begun(make.office(vault, Law(forms_folder()), the_year.FIRST_DAY))
        the_year.walk(walked)
        yield walked
    # Another program proves what this year wrote, from the first act to the last.
    assert verify_store(folder / "kho", None, PASSPHRASE).acts > the_year.OUTGOING * 5


@pytest.fixture(scope="module")
def end(year: Year) -> Office:
    """The office on one of the last days of the window."""
    return replace(year.at, day=END)


def entries(year: Year, kind: BookKind, volume: int) -> tuple[Entry, ...]:
    asked = VolumeAsked(body=year.at.body, book=year.books[kind], volume=volume)
    return year.at.desk.read(register_entries, asked)


def figures(at: Office) -> dict[tuple[SecrecyLevel, str], PackageFigure]:
    found = at.desk.read(year_figures, YearAsked(body=at.body, year=YEAR))
    return {(figure.level, figure.kind): figure for figure in found}


@pytest.mark.parametrize(("kind", "lines"), [(BookKind.OUTGOING, 303), (BookKind.INCOMING, 300)])
def test_numbers_run_on_over_two_volumes_without_a_gap(
    year: Year, kind: BookKind, lines: int
) -> None:
    volumes = [entries(year, kind, volume) for volume in (1, 2)]
    assert all(volumes)
    ordinals = [entry.ordinal for volume in volumes for entry in volume]
    assert ordinals == list(range(1, lines + 1))


def test_every_hand_over_and_copying_has_its_line(year: Year) -> None:
    assert len(entries(year, BookKind.TRANSFER, 1)) == year.handed_over
    assert len(entries(year, BookKind.COPY, 1)) == the_year.COPYINGS


def test_corrections_and_cancelled_lines_stand_in_the_notes(year: Year) -> None:
    out = [entry for volume in (1, 2) for entry in entries(year, BookKind.OUTGOING, volume)]
    came = [entry for volume in (1, 2) for entry in entries(year, BookKind.INCOMING, volume)]
    assert sum("Hủy số" in entry.note for entry in out) == len(the_year.CANCELLED)
    assert sum("ính chính" in entry.note for entry in out) == len(the_year.CORRECTED_OUT)
    assert sum("ính chính" in entry.note for entry in came) == len(the_year.CORRECTED_IN)


@pytest.mark.parametrize("level", list(SecrecyLevel))
def test_every_figure_is_what_was_counted_by_hand(
    year: Year, end: Office, level: SecrecyLevel
) -> None:
    tally, found = year.tally, figures(end)
    counted = {
        FigureKind.OPENING: 0,
        FigureKind.RECEIVED: tally.received[level],
        FigureKind.ISSUED: tally.issued[level],
        FigureKind.COPIED: tally.copied[level],
        FigureKind.DESTROYED: tally.destroyed[level],
        FigureKind.DECLASSIFIED: 0,
        FigureKind.SENT: tally.sent[level],
        FigureKind.CLOSING: tally.closing(level, 0),
    }
    assert {kind: found[level, kind.value].copies for kind in FigureKind} == counted
    assert found[level, "received"].documents == tally.documents_in[level]
    assert found[level, "issued"].documents == tally.documents_out[level]


@pytest.mark.parametrize("kind", FigureKind)
def test_the_lines_behind_a_figure_make_it_up(end: Office, kind: FigureKind) -> None:
    found, lines = figures(end), Counter[SecrecyLevel]()
    for line in end.desk.read(figure_lines, FigureAsked(body=end.body, year=YEAR, kind=kind)):
        lines[line.level] += line.copies
    assert lines == Counter({level: found[level, kind.value].copies for level in SecrecyLevel})


def test_an_inspection_finds_the_finished_volumes_and_nothing_else(year: Year, end: Office) -> None:
    result = inspected(end)
    volumes = [each for each in result.findings if each.rule in {"DI-13B", "DI-13C"}]
    assert len(volumes) == result.total == 4
    assert {(each.book, each.ref.volume) for each in volumes} == {
        (OldBook.OUTGOING, 1),
        (OldBook.INCOMING, 1),
    }
    looked = {each.book: each.count for each in result.books}
    assert looked == {
        OldBook.OUTGOING: 303,
        OldBook.INCOMING: 300,
        OldBook.TRANSFERS: year.handed_over,
        OldBook.COPYING: the_year.COPYINGS,
        OldBook.SLIPS: the_year.OUTGOING,
    }


def test_the_year_is_settled_closed_exported_and_read_back_by_another_desk(
    year: Year, end: Office, folder: Path
) -> None:
    the_year.settle_books(year, end)
    the_year.close_books(year, end)
    end.desk.do(keep_statistics, statistics_desk.statistics(end))
    end.desk.do(keep_year_report, statistics_desk.report(end))
    self_inspection_desk.kept(end)
    round_of_all = end.desk.do(begin_inventory, inventory_desk.begins(end))
    inventory_desk.counted(end, round_of_all)
    end.desk.do(close_inventory, inventory_desk.closes(end, round_of_all))
    assert found(end) == []
    _close_with_its_list(end)
    assert found(end, day=date(2026, 3, 2)) == []
    sent = figures(end)
    with (
        create_store(folder / "cấp trên", ACCOUNT, PASSPHRASE, CHEAP) as vault,
        Worker(jobs.ALL) as worker,
    ):
        above = replace(make.office(vault, end.desk.law, the_year.FIRST_DAY), day=END)
        for at in (end, above):
            export_desk.listed(at, serial=SERIAL)
        _send(offices.seat(end, worker, folder), end, above, folder / "thẻ")
        _take_in(offices.seat(above, worker, folder), above, folder / "thẻ")
        (unit,) = above.desk.read(units_table, UnitsAsked(body=above.body, year=YEAR))
        assert {(each.level, each.kind): each for each in unit.figures} == sent
        assert {(each.level, each.kind): each for each in totals([unit])} == sent


def _close_with_its_list(end: Office) -> None:
    """What came back in December and what still lies at the clerk's stands on the signed list."""
    asked = OpenPointsAsked(body=end.body, year=YEAR, day=END)
    points = end.desk.read(year_open_points, asked)
    assert {point.kind for point in points} == {OpenPointKind.COPY_WAITING}
    with pytest.raises(RulesBrokenError):
        end.desk.do(close_year, statistics_desk.closes_year(end, signed_by=""))
    closed = end.desk.do(close_year, statistics_desk.closes_year(end))
    assert closed.exceptions == len(points) > 0


def _send(seat: Seat, end: Office, above: Office, stick: Path) -> None:
    key = above.desk.do(make_identity, export_desk.identity(above))
    peer = export_desk.entered_peer(end, recipient=key, reports_to_us=False)
    parts, drive = year_parts(seat, YEAR), plugged(stick)
    assert {paper.key for paper in parts.papers} == {"statistics", "report", "books", "lines"}
    errand = collected(seat, parts, Lock(peer=peer, recipient=key), lambda: (drive,))
    carried_out(seat, errand, PaperWord(person=end.head))


def _take_in(seat: Seat, above: Office, stick: Path) -> None:
    (name,) = names(stick)
    drive = plugged(stick)
    package = opened(seat, PackagePlace(path=stick / name, find=lambda _path: drive))
    # The sheets and the lines of six volumes, the statistics, the report.
    assert len(package.files) == 2 * 6 + 2
    unit = export_desk.entered_peer(above, reports_to_us=True)
    above.desk.do(
        take_in_package,
        TakeInRequest(
            request_id=make.request_id(),
            day=END,
            body=above.body,
            peer=unit,
            sha256=package.sha256,
            manifest=package.manifest,
        ),
    )
