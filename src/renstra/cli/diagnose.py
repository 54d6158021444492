"""``renstra diagnose``: which figures are wrong where sums and restated values do not agree, plan by plan."""

import json

from renstra.cli.arguments import Arguments
from renstra.cli.lines import write_lines
from renstra.cli.places import plans_at
from renstra.cli.screen import Screen
from renstra.report.diagnosis import DiagnosisReport, draw_total
from renstra.workspace.load import load_plan


def command(arguments: Arguments, screen: Screen) -> int:
    """Print the causes in the plans at the paths; 1 where there are any."""
    plans = plans_at(arguments.paths)
    found = disagreements = causes = 0
    is_json = arguments.format == "json"
    for number, files in enumerate(plans):
        report = DiagnosisReport(load_plan(files))
        causes += len(report.causes)
        disagreements += sum(len(cause.settles) for cause in report.causes)
        found += bool(report.causes)
        if is_json:
            start = ",\n" if number else '{"rencana": [\n'
            screen.write(start + json.dumps(report.record(screen.view)))
        else:
            write_lines(report.lines(screen.view), screen)
    if is_json:
        total = {"rencana": len(plans), "sebab": causes, "ketidakcocokan": disagreements}
        screen.write(f'\n], "ringkasan": {json.dumps(total)}}}\n')
    else:
        write_lines(draw_total(len(plans), causes, disagreements, screen.view), screen)
    return 1 if found else 0
