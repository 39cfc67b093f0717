"""Every verb and every read as every role alone: the table by hand, so that a change is seen."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.errors import AlreadyThereError, NotAllowedError, NotFoundError
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage.opening import memory_vault
from tests import make
from tests.services.each_read import EACH_READ
from tests.services.each_write import EACH_WRITE, entries
from tests.services.ledger import counts, prove

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bmnn_desk.law.loader import Law
    from bmnn_desk.services.work import ActRequest
    from tests.make import Office

C, D, L, O, I = Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER, Role.INSPECTOR  # noqa: E741
# Who may what: văn thư, người soạn thảo, lãnh đạo, người phụ trách BMNN, người kiểm tra.
TABLE: dict[str, set[Role]] = {
    "access_entries": {L, O, I},
    "access_marks": {C, D, L, O, I},
    "account_entries": {C, D, L, O, I},
    "add_secret_item": {C, D, O},
    "add_unit": {C, O},
    "commitment_facts": {C, O},
    "devices_of": {C, L, O, I},
    "end_office_paper": {C, O},
    "end_task": {C, O},
    "leaving_facts": {O},
    "minutes_facts": {O},
    "move_device": {C, O},
    "own_paper_text": {C, L, O, I},
    "own_papers": {C, L, O, I},
    "person_events": {C, L, O, I},
    "person_files": {C, L, O, I},
    "seated_without_post": {C, L, O, I},
    "record_commitments": {C, O},
    "record_device": {C, O},
    "record_leaving": {O},
    "record_office_paper": {C, O},
    "record_stamps": {C, O},
    "record_task": {C, O},
    "record_training": {C, O},
    "stamp_inventory": {C, L, O, I},
    "tasks_of": {C, L, O, I},
    "connection_rules": {C, D, L, O, I},
    "backup_entries": {C, D, L, O, I},
    "backup_places": {C, D, L, O, I},
    "backup_state": {C, D, L, O, I},
    "end_backups": {C, D, L, O, I},
    "list_backup_place": {O},
    "newest_backup": {C, D, L, O, I},
    "record_backup": {C, D, L, O, I},
    "record_drill": {C, O},
    "record_restore": {L, O},
    "restore_entries": {C, D, L, O, I},
    "anchor_due": {C, L, O, I},
    "anchor_prints": {C, L, O, I},
    "authorisation_facts": {C, O},
    "authorisations": {C, L, O, I},
    "begin_drafting": {C, D},
    "begin_series": {C, O},
    "bodies_on": {C, D, L, O, I},
    "books_of": {C, D, L, O, I},
    "book_ending": {C, O},
    "book_shelf": {C, L, O, I},
    "check_code": {C, L, O, I},
    "compare_marks": {C, D, L},
    "control_facts": {C, O},
    "correct_line": {C},
    "line_cells": {C},
    "open_next_volume": {C, O},
    "opening_stock": {C, L, O, I},
    "print_plan": {C, L, O, I},
    "record_opening_stock": {C, O},
    "record_sheets": {C, O},
    "record_volume_event": {C, O},
    "register_entries": {C, L, O, I},
    "start_book": {C, O},
    "volume_sheets": {C, L, O, I},
    "cancel_outgoing": {C},
    "cancel_incoming": {C},
    "end_irregularity": {C},
    "enter_incoming": {C},
    "import_old_register": {C, O},
    "incoming_counts": {C, L, O, I},
    "inspected_old_lines": {C, L, O, I},
    "inspection_rows": {C, L, O, I},
    "incoming_detail": {C, L, O, I},
    "incoming_entries": {C, L, O, I},
    "incoming_findings": {C},
    "incoming_ids": {C, L, O, I},
    "incoming_rows": {C, L, O, I},
    "incoming_senders": {C},
    "irregularity_paper": {C},
    "record_irregularity": {C},
    "return_incoming": {C},
    "same_incoming": {C},
    "archive_copies": {C, O},
    "end_work": {C, O},
    "keep_copies": {C},
    "lend_copies": {C},
    "take_back_copies": {C},
    "copy_timeline": {C, L, O, I},
    "document_timeline": {C, L, O, I},
    "holder_rows": {C, L, O, I},
    "holding_ids": {C, L, O, I},
    "holding_rows": {C, L, O, I},
    "holdings_paper_facts": {C, L, O, I},
    "person_holdings": {C, L, O, I},
    "place_rows": {C, L, O, I},
    "cancel_transfers": {C},
    "away_choices": {C},
    "bring_back": {C},
    "end_meeting": {C},
    "hold_meeting": {C},
    "meeting_detail": {C, L, O, I},
    "meeting_ids": {C, L, O, I},
    "meeting_paper": {C},
    "meeting_rows": {C, L, O, I},
    "recall_paper": {C},
    "trip_draft_paper": {C},
    "trip_paper": {C},
    "recall_copies": {C},
    "recall_detail": {C, L, O, I},
    "recall_ids": {C, L, O, I},
    "recall_rows": {C, L, O, I},
    "record_recalled": {C},
    "record_trip_loss": {C},
    "report_trip": {C},
    "take_out": {C},
    "taking_out_findings": {C},
    "trip_detail": {C, L, O, I},
    "trip_ids": {C, L, O, I},
    "trip_permitters": {C},
    "trip_rows": {C, L, O, I},
    "begin_inventory": {C, O},
    "decide_provision": {C},
    "provision_answers": {C, L, O, I},
    "open_provisions": {C, L, O, I},
    "provision_ids": {C, L, O, I},
    "provision_rows": {C, L, O, I},
    "record_provision_request": {C, O},
    "close_incident": {C, O},
    "close_inventory": {C, O},
    "count_copies": {C, O},
    "count_ids": {C, L, O, I},
    "count_rows": {C, L, O, I},
    "find_lost": {C, O},
    "incident_detail": {C, L, O, I},
    "incident_ids": {C, L, O, I},
    "open_incidents": {C, L, O, I},
    "incident_paper": {C, L, O},
    "incident_rows": {C, L, O, I},
    "inventory_ids": {C, L, O, I},
    "open_inventories": {C, L, O, I},
    "inventory_paper": {C, L, O, I},
    "inventory_rows": {C, L, O, I},
    "record_incident": {C, O},
    "remedy_incident": {C, O},
    "report_incident": {C, O},
    "resolve_difference": {C, O},
    "scanned_copy": {C, L, O, I},
    "cancel_copying": {C},
    "copy_document": {C},
    "copy_entries": {C, L, O, I},
    "copy_paper_facts": {C},
    "copyable_sources": {C},
    "copying_check": {C},
    "copy_steps_findings": {C},
    "copying_counts": {C, L, O, I},
    "copying_detail": {C, L, O, I},
    "copying_ids": {C, L, O, I},
    "copying_rows": {C, L, O, I},
    "permitters": {C},
    "record_copy_marks": {C},
    "record_copy_paper": {C},
    "record_copy_steps": {C},
    "change_access": {L, O},
    "change_account": {O},
    "checkpoints": {C, L, O, I},
    "choose_second_person": {O},
    "choose_setting": {C, O},
    "close_book": {C, O},
    "close_year": {C, O},
    "cancel_destruction": {C, O},
    "content_places": {C, L, O, I},
    "destroy_at_once": {C, O},
    "destroy_copies": {C, O},
    "destroy_in_emergency": {C, O},
    "destruction_detail": {C, L, O, I},
    "destruction_ids": {C, L, O, I},
    "destruction_rows": {C, L, O, I},
    "kept_files": {C, O},
    "propose_destruction": {C, O},
    "record_destruction_papers": {C, O},
    "report_emergency": {C, O},
    "delegations_on": {C, D, L, O, I},
    "determine_level": {C, L},
    "dispatch_facts": {C},
    "distribution_facts": {C, D, L},
    "draft_findings": {C, D},
    "draft_text_facts": {C, D},
    "drafting_log": {C, L, O, I},
    "due_rows": {C, D, L, O, I},
    "keep_self_inspection": {C, O},
    "self_inspections": {C, L, O, I},
    "change_detail": {C, L, O, I},
    "change_ids": {C, L, O, I},
    "change_level": {C, L},
    "change_paper_facts": {C, L},
    "change_rows": {C, L, O, I},
    "declassify": {C, L},
    "delist_entries": {C, O},
    "extend_term": {C, L},
    "fix_term": {C, L},
    "holders_of": {C, L, O, I},
    "item_changes": {C, L, O, I},
    "leave_to_lapse": {C, L},
    "record_answers": {C},
    "record_expiry": {C},
    "record_remarks": {C},
    "record_sender_notice": {C},
    "send_notices": {C},
    "term_ids": {C, L, O, I},
    "term_rows": {C, L, O, I},
    "series_told": {C, L, O, I},
    "copies_told": {C, L, O, I},
    "drop_form_draft": {C, D, L, O},
    "drop_officer_secrets": {C, D, L, O, I},
    "drop_search": {C, D, L, O},
    "end_account": {O},
    "end_draft_prints": {C, D},
    "end_drafting": {C, D},
    "enrol_person": {C, O},
    "enter_account": {O},
    "enter_secret_list": {C, D, O},
    "envelope_facts": {C},
    "figure_lines": {C, L, O, I},
    "check_form": {O},
    "correct_form": {O},
    "form_pack": {O},
    "form_states": {C, L, O, I},
    "import_form_pack": {O},
    "take_back_check": {O},
    "take_back_correction": {O},
    "form_drafts": {C, D, L, O, I},
    "found_desk": {O},
    "hand_over": {C},
    "hold_authority": {C, O},
    "authority_held": {C, D, L, O, I},
    "import_secret_items": {C, D, O},
    "issue_check": {C},
    "issue_outgoing": {C},
    "journal_anchor": {C, L, O, I},
    "journal_lines": {C, L, O, I},
    "journal_state": {C, D, L, O, I},
    "keep_form_draft": {C, D, L, O},
    "keep_search": {C, D, L, O},
    "keep_statistics": {C, O},
    "keep_template": {C, O},
    "keep_year_report": {C, O},
    "kept_statistics": {C, L, O, I},
    "kept_copies": {C, D, L},
    "kept_file": {C, D, L},
    "last_places": {C},
    "marks_check": {C},
    "marks_used": {C, D, L},
    "note_access": {C, D, L, O, I},
    "office_settings": {C, D, L, O, I},
    "officer_keys": {C, L, O, I},
    "old_register_lines": {C, L, O, I},
    "old_registers": {C, L, O, I},
    "open_book": {C, O},
    "passphrase_is_foreign": {C, D, L, O, I},
    "order_rekey": {O},
    "open_drafts": {C, D, L, O, I},
    "outgoing_counts": {C, D, L, O, I},
    "outgoing_detail": {C, D, L, O, I},
    "outgoing_entries": {C, L, O, I},
    "outgoing_ids": {C, D, L, O, I},
    "outgoing_rows": {C, D, L, O, I},
    "people_on": {C, D, L, O, I},
    "print_for_signature": {C, D},
    "propose_level": {C, D},
    "record_anchor_print": {C, O},
    "record_authorisation": {C, O},
    "record_copy_prints": {C, D},
    "record_delegation": {C, O},
    "record_draft_print": {C, D},
    "record_ending": {C, O},
    "record_marks": {C},
    "save_copies": {C},
    "save_register_file": {C},
    "record_duplicate_prints": {C},
    "record_receipts": {C},
    "record_register_print": {C},
    "record_signature": {C},
    "reopen_book": {C, O},
    "report_facts": {C, L, O, I},
    "return_text": {C},
    "rewrap_officer_secrets": {C, D, L, O, I},
    "rewrite_text": {C, D},
    "round_ids": {C, L, O, I},
    "round_covers": {C},
    "round_rows": {C, L, O, I},
    "saved_searches": {C, D, L, O, I},
    "search_ids": {C, D, L, O, I},
    "search_rows": {C, D, L, O, I},
    "secret_entries": {C, D, L, O, I},
    "set_up_body": {C, O},
    "sign_journal": {O},
    "signing_rows": {C, L, O, I},
    "slip_as_request": {C, D, L},
    "slip_check": {C, D},
    "newest_slip": {C, D, L, O, I},
    "slip_counts": {C, D, L, O, I},
    "slip_entries": {C, D, L, O, I},
    "slip_ids": {C, D, L, O, I},
    "slip_facts": {C, D, L},
    "statistics_entries": {C, L, O, I},
    "statistics_lines": {C, L, O, I},
    "templates_in_use": {C, D, L, O, I},
    "transfer_counts": {C, L, O, I},
    "transfer_entries": {C, L, O, I},
    "transfer_ids": {C, L, O, I},
    "transfer_rows": {C, L, O, I},
    "units_of": {C, D, L, O, I},
    "volume_facts": {C, L, O, I},
    "waiting_ids": {C, L, O, I},
    "waiting_rows": {C, L, O, I},
    "who_sits": {C, D, L, O, I},
    "year_closing": {C, L, O, I},
    "year_figure_parts": {C, L, O, I},
    "year_figures": {C, L, O, I},
    "open_point_counts": {C, L, O, I},
    "year_open_points": {C, L, O, I},
    "approve_drive": {O},
    "desk_key": {C, D, L, O, I},
    "enter_peer": {C, O},
    "export_entries": {C, L, O, I},
    "answer_swept_file": {C, O},
    "enter_machine": {C, O},
    "keep_machine_probe": {C, O},
    "keep_sweep": {C, O},
    "kept_hashes": {C, O},
    "machine_card": {C, L, O, I},
    "machine_entries": {C, L, O, I},
    "record_machine_facts": {C, O},
    "retire_machine": {C, O},
    "share_facts": {C, D, L, O, I},
    "store_counts": {C, D, L, O, I},
    "sweep_entries": {C, L, O, I},
    "swept_files": {C, L, O, I},
    "swept_file": {C, L, O, I},
    "sweep_entry": {C, L, O, I},
    "waiting_count": {C, L, O, I},
    "list_drive": {O},
    "listed_drives": {C, D, L, O, I},
    "make_identity": {O},
    "opened_for_us": {C, O},
    "order_export": {C, O},
    "peers_of": {C, D, L, O, I},
    "record_export": {C, O},
    "sender_facts": {C, O},
    "take_back_old_register": {C, O},
    "take_in_package": {C, O},
    "units_table": {C, L, O, I},
}
JOTS = {"keep_form_draft", "drop_form_draft", "rewrap_officer_secrets", "drop_officer_secrets"}
# A founded store is not founded again, and a kept search is dropped by who kept it alone.
REFUSED_OTHERWISE = {"found_desk": AlreadyThereError, "drop_search": NotFoundError}
# What the program itself writes down, whoever sits here; the rest an inspector cannot write.
THE_PROGRAMS = {
    "note_access",
    "rewrap_officer_secrets",
    "drop_officer_secrets",
    "record_backup",
    "end_backups",
}
OPENS_CONTENTS = {"kept_file"}


def is_read(verb: Callable[..., Any]) -> bool:
    return len(inspect.signature(verb).parameters) == 3


@dataclass(frozen=True, kw_only=True)
class Seats:
    """An office, and a desk of each role alone at its store."""

    office: Office
    alone: dict[Role, Desk]


@pytest.fixture(scope="module")
def seats(law: Law) -> Iterator[Seats]:
    with memory_vault() as vault:
        at = make.office(vault, law)
        # The proposals of `make` are this drafter's own.
        people = {C: at.clerk, D: at.drafter, L: at.head, O: at.clerk, I: at.clerk}
        alone = {
            role: make.seated(at, make.account(at, role, person=person)).desk
            for role, person in people.items()
        }
        yield Seats(office=at, alone=alone)
        assert prove(at.desk) > 0


def call(desk: Desk, name: str, request: ActRequest, second: int) -> object:
    """Call an entry the way windows do; a second person on paper where the office asks."""
    verb: Any = entries()[name]
    if is_read(verb):
        return desk.read(verb, request)
    if name in JOTS:
        return desk.jot(verb, request)
    return desk.do(verb, request, PaperWord(person=second) if AUTHORITY[verb].second else None)


def request_for(at: Office, name: str) -> Any:  # noqa: ANN401  each entry has its own
    return {**EACH_READ, **EACH_WRITE}[name](at)


def test_the_table_has_every_verb_and_read_and_each_has_its_roles() -> None:
    assert {name: set(AUTHORITY[verb].roles) for name, verb in entries().items()} == TABLE
    reads = {name for name, verb in entries().items() if is_read(verb)}
    assert set(EACH_READ) == reads
    assert set(EACH_WRITE) == set(TABLE) - reads


@pytest.mark.parametrize("name", sorted(TABLE))
def test_as_each_role_alone_it_is_done_or_refused_and_then_nothing_is_written(
    seats: Seats, name: str
) -> None:
    at = seats.office
    for role in sorted(TABLE[name]):
        request = request_for(at, name)
        before = counts(at.desk)
        if name in REFUSED_OTHERWISE:
            with pytest.raises(REFUSED_OTHERWISE[name]):
                call(seats.alone[role], name, request, at.deputy)
        else:
            call(seats.alone[role], name, request, at.deputy)
        is_act = name in EACH_WRITE and name not in JOTS and name not in REFUSED_OTHERWISE
        assert counts(at.desk)["act"] == before["act"] + is_act
    request = request_for(at, name)
    before = counts(at.desk)
    for role in sorted(set(Role) - TABLE[name]):
        assert not seats.alone[role].allows(entries()[name])
        with pytest.raises(NotAllowedError) as refusal:
            call(seats.alone[role], name, request, at.deputy)
        assert refusal.value.verb == name
    with pytest.raises(NotAllowedError):
        call(nobody(seats), name, request, at.deputy)
    assert counts(at.desk) == before


def nobody(seats: Seats) -> Desk:
    """The desk of an account whose roles were all taken away."""
    actor = replace(seats.alone[C].actor, roles=frozenset[Role]())
    return Desk(seats.office.desk._vault, seats.office.desk.law, actor)


def test_the_inspector_writes_nothing_but_what_the_program_notes_itself() -> None:
    written = {name for name in EACH_WRITE if I in TABLE[name]}
    assert written == THE_PROGRAMS


def test_contents_are_for_clerk_drafter_and_leader() -> None:
    for name in OPENS_CONTENTS:
        assert TABLE[name] == {C, D, L}
    bytes_given = {
        name
        for name, verb in entries().items()
        if inspect.signature(verb).return_annotation == "Block[bytes]"
    }
    assert bytes_given == OPENS_CONTENTS
