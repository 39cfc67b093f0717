"""The words of the footer's buttons, by the view that shows and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.signing.sign_flow import Phase

if TYPE_CHECKING:
    from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog


def show_footer(sheet: PrintForSignatureDialog) -> None:
    """Show what Ctrl+Enter does now, and how one leaves."""
    tr, phase = sheet.tr, sheet.flow.phase
    shown = sheet.views.currentWidget()
    checks, gives_back = shown is sheet.check, shown is sheet.giving_back
    waits = phase in {Phase.MAKING, Phase.PRINTING} or sheet.returning.is_working
    sheet.back.setVisible(checks and sheet.may_return)
    sheet.back.setEnabled(not waits)
    sheet.next.setEnabled(not waits)
    sheet.leave.setEnabled(not waits)
    sheet.leave.setVisible(not sheet.is_over)
    sheet.leave.show_icon("device-floppy" if checks else "arrow-left")
    sheet.leave.setText(tr("Lưu nháp và đón&g") if checks else tr("&Quay lại"))
    # Without a print the act keeps that the paper was checked, and nothing else.
    prints = sheet.check.options.count() != 0 or sheet.check.options.prints_here
    sheet.next.show_icon("printer" if checks and prints else "check")
    if checks and not prints:
        sheet.next.setText(tr("Ghi đã kiểm t&ra"))
    elif checks:
        sheet.next.setText(tr("In t&rình ký"))
    elif not gives_back:
        sheet.next.setText(tr("Đủ, &rõ: xong"))
    elif sheet.giving_back.has_paper:
        sheet.next.setText(tr("&Xong"))
    else:
        sheet.next.setText(tr("Ghi t&rả lại và lập phiếu"))
