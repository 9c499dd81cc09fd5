extension Schema {
  /// The views for readers of plain SQL.
  enum Views {
    static let all = """
      CREATE VIEW engagements AS
        SELECT e.id, e.date, e.kind, e.status, e.place,
          (SELECT group_concat(coalesce(p.name, p.state), '; ') FROM
            (SELECT coalesce(q.name, x.name) AS name, x.state FROM entry_participants x
              LEFT JOIN persons q ON q.number = x.person WHERE x.entry = e.number ORDER BY x.position) p)
            AS participants,
          (SELECT count(DISTINCT t.report) FROM entry_tellings t WHERE t.entry = e.number) AS reports,
          e.independent_sources, e.sides, e.conflicts, e.confidence, e.plover, e.mode, e.cameo, e.first_day, e.last_day,
          e.verdict
        FROM entries e ORDER BY e.sort_date, e.id;
      CREATE VIEW people AS
        SELECT p.id, p.name, p.states,
          (SELECT group_concat(m.name, '; ') FROM
            (SELECT DISTINCT name FROM names WHERE person = p.number ORDER BY name) m) AS spellings,
          (SELECT count(DISTINCT x.entry) FROM entry_participants x WHERE x.person = p.number) AS engagements
        FROM persons p ORDER BY p.name, p.id;
      CREATE VIEW tenures AS
        SELECT p.id AS person, p.name, o.role, o.state, o.former,
          min(substr(r.written, 1, 10)) AS first_attested, max(substr(r.written, 1, 10)) AS last_attested,
          min(o.office) AS office, count(DISTINCT o.report) AS reports
        FROM told_offices o
          JOIN names n ON n.name = o.name AND n.state = coalesce(o.state, '')
          JOIN persons p ON p.number = n.person
          JOIN reports r ON r.id = o.report
        GROUP BY p.number, o.role, o.state, o.former ORDER BY p.name, p.id, first_attested;
      CREATE VIEW statements AS
        SELECT s.id, s.report, s.act,
          (SELECT group_concat(coalesce(k.name, k.state), '; ') FROM
            (SELECT name, state FROM told_speakers WHERE statement = s.id AND NOT addressed ORDER BY position) k)
            AS speakers,
          q.words, q.start, q.end, e.id AS entry, coalesce(e.date, r.published, r.dated) AS date
        FROM told_statements s
          JOIN reports r ON r.id = s.report
          LEFT JOIN quotes q ON q.fact = s.id AND q.purpose = 'evidence' AND q.position = 0
          LEFT JOIN entry_tellings t ON t.report = s.report AND t.engagement = s.engagement
          LEFT JOIN entries e ON e.number = t.entry
        ORDER BY s.report, s.position;
      CREATE VIEW commitments AS
        SELECT s.id, s.speakers, s.words, min(s.date) AS said, group_concat(DISTINCT s.date) AS dates, min(p.due) AS due,
          count(*) AS times, group_concat(DISTINCT s.report) AS reports
        FROM pledge_forms f JOIN pledges p ON p.form = f.number JOIN statements s ON s.id = p.statement
        GROUP BY f.line ORDER BY said;
      CREATE VIEW milestones AS
        SELECT m.id, m.report, m.states, m.what, m.date, q.words, q.start, q.end
        FROM told_milestones m LEFT JOIN quotes q ON q.fact = m.id AND q.purpose = 'evidence' AND q.position = 0
        ORDER BY m.date, m.id;
      """
  }
}
