from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.machine_probe import AdapterFound, AdapterKind, DriveSeen, SystemFound
from bmnn_desk.domain.machines import MachineEntry, MachineFactEntry, MachineFactKind
from bmnn_desk.papers.machine_sides import machine_sides
from tests import machine_desk
from tests.papers.facts import PACKS, words_form

WORDS = words_form(PACKS[0], "machine_card").words
DAY = date(2025, 3, 10)


def entry(*facts: MachineFactEntry, **changes: Any) -> MachineEntry:  # noqa: ANN401
    plain = MachineEntry(
        id=1,
        name="Máy soạn thảo 1",
        first_serial="PC-07",
        first_place="Phòng 203",
        first_purpose="Soạn thảo văn bản mật",
        since=date(2025, 1, 6),
        facts=facts,
    )
    return replace(plain, **changes)


def fact(kind: MachineFactKind, words: str = "", number: str = "") -> MachineFactEntry:
    return MachineFactEntry(kind=kind, day=DAY, words=words, number=number)


def told(machine: MachineEntry, **shown: Any) -> dict[str, tuple[str, tuple[str, ...]]]:  # noqa: ANN401
    sides = machine_sides(WORDS, machine, machine_desk.probe(**shown))
    return {side.subject: (side.card, side.shown) for side in sides}


def test_the_card_stands_beside_what_the_machine_shows() -> None:
    kinds = MachineFactKind
    machine = entry(
        fact(kinds.INSPECTED, number="15/GCN"),
        fact(kinds.NEVER_CONNECTED),
        fact(kinds.SCANNED),
        fact(kinds.SYSTEM, words="Hệ mẫu 11"),
        fact(kinds.INDEPENDENT_LAN, words="eth9"),
    )
    found = told(
        machine,
        adapters=(
            AdapterFound(name="wlp3s0", kind=AdapterKind.WIFI, has_link=True),
            AdapterFound(name="enp2s0", kind=AdapterKind.WIRED, has_link=False),
            AdapterFound(name="wwan0", kind=AdapterKind.MOBILE, has_link=None),
        ),
        past_links=("Quan ca phe",),
        drives=(
            DriveSeen(serial="LA-1", model="Ultra", day=date(2025, 2, 3)),
            DriveSeen(serial="LA-2", model="", day=None),
        ),
        printers=(machine_desk.NETWORK_PRINTER,),
    )
    assert found == {
        "Nối mạng hiện nay": (
            "mạng LAN độc lập: eth9",
            (
                "wlp3s0 (Wi-Fi): đang nối",
                "enp2s0 (mạng dây): không nối",
                "wwan0 (mạng di động): không biết có nối hay không",
            ),
        ),
        "Đã từng nối mạng": (
            "chưa từng nối mạng",
            ("Quan ca phe", "wlp3s0 (Wi-Fi): đang nối"),
        ),
        "Ổ lưu trữ đã cắm": (
            "chưa ghi",
            ("Ultra (sê-ri LA-1), 03/02/2025", "(sê-ri LA-2)"),
        ),
        "Hệ điều hành": ("Hệ mẫu 11", ("Hệ điều hành mẫu 12, bản ngày 09/01/2025",)),
        "Phần mềm diệt vi-rút": (
            "chưa ghi",
            ("Diệt vi-rút mẫu, dữ liệu ngày 01/03/2025",),
        ),
        "Quét vi-rút gần nhất": ("ngày 10/03/2025", ("không biết được",)),
        "Máy in qua mạng": ("chưa ghi", ("Tang2 (socket://10.0.0.9)",)),
        "Kiểm tra an ninh trước khi dùng": (
            "ngày 10/03/2025, văn bản số 15/GCN",
            ("không biết được",),
        ),
    }


def test_nothing_found_is_not_the_same_as_not_known() -> None:
    machine = entry(fact(MachineFactKind.INSPECTED))
    found = told(machine, drives=(), past_links=None, system=None, antivirus=())
    assert found["Ổ lưu trữ đã cắm"][1] == ("không có",)
    assert found["Đã từng nối mạng"] == ("chưa ghi", ("không biết được",))
    assert found["Hệ điều hành"] == ("chưa ghi", ("không biết được",))
    assert found["Phần mềm diệt vi-rút"][1] == ("không có",)
    assert found["Kiểm tra an ninh trước khi dùng"][0] == "ngày 10/03/2025"


def test_a_system_without_a_day_and_definitions_without_one_say_no_more() -> None:
    system = SystemFound(name="Hệ mẫu", version="", built_on=None)
    old = machine_desk.probe().antivirus or ()
    unknown = tuple(replace(each, definitions_on=None) for each in old)
    found = told(entry(), system=system, antivirus=unknown)
    assert found["Hệ điều hành"][1] == ("Hệ mẫu",)
    assert found["Phần mềm diệt vi-rút"][1] == ("Diệt vi-rút mẫu, không biết ngày của dữ liệu",)


def test_without_a_probe_nothing_is_known() -> None:
    sides = machine_sides(WORDS, entry(fact(MachineFactKind.WAS_CONNECTED)), None)
    assert {side.shown for side in sides} == {("không biết được",)}
    assert [side.card for side in sides if "từng" in side.subject] == ["đã từng nối mạng"]


def test_what_is_on_a_network_now_was_on_one() -> None:
    linked = (machine_desk.LINKED,)
    said = "wlp3s0 (Wi-Fi): đang nối"
    subject = "Đã từng nối mạng"
    assert told(entry(), adapters=linked, past_links=())[subject][1] == (said,)
    unknown = told(entry(), adapters=linked, past_links=None)
    assert unknown[subject][1] == (said, "trước đó: không biết được")
    own = AdapterFound(name="ifb0", kind=AdapterKind.VIRTUAL, has_link=True)
    assert told(entry(), adapters=(own,), past_links=())[subject][1] == ("không có",)
