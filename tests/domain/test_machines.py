from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bmnn_desk.domain.machine_probe import AdapterFound, AdapterKind
from bmnn_desk.domain.machines import MachineFactEntry, MachineFactKind
from tests import machine_desk
from tests.papers.test_machine_sides import DAY, entry, fact

KINDS = MachineFactKind


def test_an_inspection_that_is_recorded_later_may_be_the_older_one() -> None:
    newer = fact(KINDS.INSPECTED, number="2")
    older = MachineFactEntry(kind=KINDS.INSPECTED, day=DAY - timedelta(days=400), number="1")
    machine = entry(newer, older)
    assert machine.inspection == newer
    assert machine.inspected_on == DAY


def test_what_is_recorded_later_of_an_earlier_day_changes_nothing_of_today() -> None:
    before = DAY - timedelta(days=400)
    earlier = [
        MachineFactEntry(kind=kind, day=before, words="Trước đó")
        for kind in (KINDS.SERIAL, KINDS.MOVED, KINDS.PURPOSE, KINDS.SYSTEM, KINDS.ANTIVIRUS)
    ]
    today = [replace(each, day=DAY, words="Nay") for each in earlier]
    machine = entry(*today, *earlier)
    assert {machine.serial, machine.place, machine.purpose} == {"Nay"}
    assert {machine.system, machine.antivirus} == {"Nay"}
    never = MachineFactEntry(kind=KINDS.NEVER_CONNECTED, day=before)
    assert entry(fact(KINDS.WAS_CONNECTED), never).was_connected is True


def test_of_a_day_what_was_recorded_last_holds() -> None:
    machine = entry(fact(KINDS.MOVED, words="Phòng 1"), fact(KINDS.MOVED, words="Phòng 2"))
    assert machine.place == "Phòng 2"


def test_what_the_machine_remembers_outweighs_the_card() -> None:
    never = fact(KINDS.NEVER_CONNECTED)
    assert entry(never).was_connected is False
    assert entry(never, fact(KINDS.WAS_CONNECTED)).was_connected is True
    assert entry().was_connected is None
    remembers = entry(never, probe=machine_desk.probe(past_links=("Nha",)))
    assert remembers.was_connected is True
    assert remembers.said_connected is False
    silent = entry(never, probe=machine_desk.probe(past_links=None))
    assert silent.was_connected is False


def test_a_link_of_an_independent_lan_is_told_so() -> None:
    linked = AdapterFound(name="enp2s0", kind=AdapterKind.WIRED, has_link=True)
    machine = entry(
        fact(KINDS.INDEPENDENT_LAN, words="enp2s0"),
        probe=machine_desk.probe(adapters=(linked, machine_desk.LINKED)),
    )
    case = machine.connection_case()
    assert [(link.adapter, link.is_independent) for link in case.links] == [
        ("enp2s0", True),
        ("wlp3s0", False),
    ]


def test_the_removal_list_is_asked_when_the_purpose_changed_or_it_left() -> None:
    steps = ("a", "b")
    assert entry().purpose_case(steps) is None
    done = MachineFactEntry(kind=KINDS.REMOVAL, day=DAY, step="a")
    left = entry(fact(KINDS.RETIRED, words="Hỏng"), done)
    case = left.purpose_case(steps)
    assert case is not None
    assert (case.day, case.removals) == (DAY, (DAY, None))


def removed(step: str, days_ago: int = 0) -> MachineFactEntry:
    return MachineFactEntry(kind=KINDS.REMOVAL, day=DAY - timedelta(days=days_ago), step=step)


def changed(days_ago: int) -> MachineFactEntry:
    return replace(fact(KINDS.PURPOSE, words="Khác"), day=DAY - timedelta(days=days_ago))


def test_what_was_removed_for_a_change_counts_for_no_later_one() -> None:
    steps = ("a", "b")
    first = (removed("a", 400), removed("b", 400), changed(400))
    case = entry(*first).purpose_case(steps)
    assert case is not None
    assert None not in case.removals
    left = entry(*first, removed("b", 3), fact(KINDS.RETIRED)).purpose_case(steps)
    assert left is not None
    assert left.removals == (None, DAY - timedelta(days=3))


def test_the_list_begins_anew_with_each_change() -> None:
    steps = ("a", "b")
    first = (removed("a", 400), removed("b", 400), changed(400))
    machine = entry(*first)
    assert machine.removals == {}
    assert machine.removals_listed(steps) == {}
    assert set(machine.removals_of_change) == set(steps)
    again = entry(*first, removed("b", 3))
    assert set(again.removals) == set(again.removals_listed(steps)) == {"b"}
    assert set(again.removals_of_change) == set(steps)


def test_what_a_change_lacks_is_filled_by_what_was_done_on_its_day_or_before() -> None:
    steps = ("a", "b")
    half = (removed("a", 400), changed(400))
    assert set(entry(*half).removals_listed(steps)) == {"a"}
    for days_ago in (400, 401):
        late = entry(*half, removed("b", days_ago))
        assert set(late.removals_of_change) == set(steps)
        assert late.removals == {}
    too_late = entry(*half, removed("b", 399))
    assert set(too_late.removals_of_change) == {"a"}
    assert set(too_late.removals) == {"b"}


def test_changes_of_one_day_have_lists_of_their_own() -> None:
    steps = ("a",)
    two = entry(removed("a"), changed(0), fact(KINDS.RETIRED))
    assert two.removals_of_change == {}
    assert set(entry(changed(0), removed("a"), removed("a")).removals) == {"a"}
    assert entry(removed("a"), changed(0), removed("a"), fact(KINDS.RETIRED)).purpose_case(
        steps
    ) == entry(removed("a"), fact(KINDS.RETIRED)).purpose_case(steps)


def test_drives_are_no_case_where_nothing_is_known_of_them() -> None:
    assert entry().drive_case(()) is None
    assert entry(probe=machine_desk.probe(drives=None)).drive_case(()) is None
    case = entry(probe=machine_desk.probe(drives=(machine_desk.STICK,))).drive_case(())
    assert case is not None
    assert case.seen == frozenset({"LA-0007"})


def test_the_newer_definitions_stand_whoever_said_so() -> None:
    told = fact(KINDS.DEFINITIONS)
    assert entry(told, probe=machine_desk.probe()).definitions_on == DAY
    assert entry(probe=machine_desk.probe()).definitions_on == date(2025, 3, 1)
