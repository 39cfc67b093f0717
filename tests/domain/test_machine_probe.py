from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.machine_probe import (
    AdapterFound,
    AdapterKind,
    AntivirusFound,
    DriveSeen,
    MachineLinks,
    MachineProbe,
    PrinterFound,
    SystemFound,
    probe_cells,
    probe_of,
)
from tests import machine_desk

DAYS = st.none() | st.dates()
WORDS = st.text(max_size=20)
PROBES = st.builds(
    MachineProbe,
    code=WORDS,
    adapters=st.none()
    | st.lists(
        st.builds(
            AdapterFound,
            name=WORDS,
            kind=st.sampled_from(AdapterKind),
            has_link=st.none() | st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    past_links=st.none() | st.lists(WORDS, max_size=3).map(tuple),
    drives=st.none()
    | st.lists(st.builds(DriveSeen, serial=WORDS, model=WORDS, day=DAYS), max_size=3).map(tuple),
    system=st.none() | st.builds(SystemFound, name=WORDS, version=WORDS, built_on=DAYS),
    antivirus=st.none()
    | st.lists(st.builds(AntivirusFound, name=WORDS, definitions_on=DAYS), max_size=3).map(tuple),
    printers=st.none()
    | st.lists(st.builds(PrinterFound, name=WORDS, address=WORDS), max_size=3).map(tuple),
)


@given(probe=PROBES)
def test_a_probe_comes_back_from_its_cells_as_it_was(probe: MachineProbe) -> None:
    assert probe_of(probe_cells(probe)) == probe


def test_the_newest_definitions_stand() -> None:
    probe = machine_desk.probe(
        antivirus=(
            AntivirusFound(name="a", definitions_on=date(2025, 1, 1)),
            AntivirusFound(name="b", definitions_on=None),
            AntivirusFound(name="c", definitions_on=date(2025, 2, 1)),
        )
    )
    assert probe.definitions_on == date(2025, 2, 1)
    assert machine_desk.probe(antivirus=None).definitions_on is None


def test_no_network_remembered_is_not_the_same_as_not_known() -> None:
    assert machine_desk.probe(past_links=()).was_connected is False
    assert machine_desk.probe(past_links=None).was_connected is None


def test_links_are_named_in_their_order() -> None:
    links = MachineLinks(
        code="a1",
        adapters=tuple(
            AdapterFound(name=name, kind=AdapterKind.WIRED, has_link=True)
            for name in ("enp2s0", "enp1s0")
        ),
    )
    assert links.names == "enp2s0, enp1s0"
    assert "enp2s0" not in repr(links)
