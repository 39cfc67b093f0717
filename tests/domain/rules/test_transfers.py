from __future__ import annotations

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import ChannelCase, HandoverCase, ReceiptCase, ReceiptKind
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "transfers"


def going(**changes: object) -> HandoverCase:
    plain: dict[str, object] = {
        "unregistered": 0,
        "carrier_is_known": True,
        "carried_by_service": False,
    }
    return HandoverCase(**{**plain, **changes})  # type: ignore[arg-type]


def by(**changes: object) -> ChannelCase:
    plain: dict[str, object] = {
        "is_listed": True,
        "suits": True,
        "networked": False,
        "highest_level": None,
        "level": SecrecyLevel.TOI_MAT,
    }
    return ChannelCase(**{**plain, **changes})  # type: ignore[arg-type]


def signed(**changes: object) -> ReceiptCase:
    plain: dict[str, object] = {
        "inside": False,
        "kind": ReceiptKind.SIGNED,
        "receiver": "Nguyễn Thị Nhận",
        "has_proof": True,
        "sent": 2,
        "received": 2,
    }
    return ReceiptCase(**{**plain, **changes})  # type: ignore[arg-type]


BACK = ReceiptKind.RETURNED
KEPT = table(
    cases("HANDOVER", "DI-01", all_in_a_register=going()),
    cases(
        "HANDOVER",
        "DI-11",
        of_the_office=going(),
        a_service=going(carrier_is_known=False, carried_by_service=True),
    ),
    cases(
        "CHANNEL",
        "DI-10",
        listed=by(),
        up_to_its_level=by(highest_level=SecrecyLevel.TOI_MAT),
    ),
    cases(
        "INCOMING_CHANNEL",
        "DEN-06",
        on_paper=by(level=SecrecyLevel.TUYET_MAT),
        lower_by_network=by(networked=True),
        toi_mat_by_what_takes_it=by(highest_level=SecrecyLevel.TOI_MAT, level=SecrecyLevel.TOI_MAT),
    ),
    cases(
        "RECEIPT",
        "DI-09",
        named=signed(),
        came_back=signed(receiver="", kind=BACK),
        inside_is_DEN_05=signed(receiver="", inside=True),
    ),
    cases(
        "RECEIPT",
        "DEN-05",
        named=signed(inside=True),
        came_back=signed(receiver="", kind=BACK, inside=True),
        outside_is_DI_09=signed(receiver=""),
    ),
    cases("RECEIPT", "DI-13", on_paper=signed(), came_back=signed(has_proof=False, kind=BACK)),
    cases("RECEIPT", "DI-14", equal=signed()),
)
BROKEN = table(
    cases("HANDOVER", "DI-01", one_is_not=going(unregistered=1)),
    cases("HANDOVER", "DI-11", a_stranger=going(carrier_is_known=False)),
    cases(
        "CHANNEL",
        "DI-10",
        not_listed=by(is_listed=False),
        not_there=by(suits=False),
        over_its_level=by(highest_level=SecrecyLevel.MAT),
    ),
    cases(
        "INCOMING_CHANNEL",
        "DEN-06",
        by_network=by(networked=True, level=SecrecyLevel.TUYET_MAT),
        by_what_is_for_lower_levels=by(
            highest_level=SecrecyLevel.TOI_MAT, level=SecrecyLevel.TUYET_MAT
        ),
    ),
    cases(
        "RECEIPT",
        "DI-09",
        nobody_named=signed(receiver="  "),
    ),
    cases("RECEIPT", "DEN-05", nobody_named=signed(receiver="", inside=True)),
    cases("RECEIPT", "DI-13", nowhere_on_paper=signed(has_proof=False)),
    cases("RECEIPT", "DI-14", one_short=signed(received=1), one_more=signed(received=3)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
