<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>confab::Application</name>
    <message>
        <source>Trying Confab</source>
        <translation>Confab ausprobieren</translation>
    </message>
</context>
<context>
    <name>confab::AudienceButton</name>
    <message>
        <source>To: %1 ▾</source>
        <translation>An: %1 ▾</translation>
    </message>
    <message>
        <source>To whom the message goes: %1</source>
        <translation>An wen die Nachricht geht: %1</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>Mitlesende</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Mitlesende</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>confab::AuthorLegend</name>
    <message>
        <source>Who wrote what: %1</source>
        <translation>Wer was schrieb: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Authors</name>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Geschrieben von %1</translation>
    </message>
</context>
<context>
    <name>confab::AvatarStack</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>One person in the room</source>
        <translation>Eine Person im Raum</translation>
    </message>
    <message numerus="yes">
        <source>%n people in the room</source>
        <translation>
            <numerusform>%n Person im Raum</numerusform>
            <numerusform>%n Personen im Raum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::BusNotifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>confab::ChangeWords</name>
    <message>
        <source>changed nothing</source>
        <translation>änderte nichts</translation>
    </message>
    <message numerus="yes">
        <source>deleted %n character(s)</source>
        <translation>
            <numerusform>löschte %n Zeichen</numerusform>
            <numerusform>löschte %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>made room</source>
        <translation>schuf Platz</translation>
    </message>
    <message>
        <source>put a space in the place of something</source>
        <translation>ersetzte etwas durch Leerraum</translation>
    </message>
    <message>
        <source>wrote “%1”</source>
        <translation>schrieb „%1“</translation>
    </message>
    <message numerus="yes">
        <source>wrote “%1” in the place of %n character(s)</source>
        <translation>
            <numerusform>schrieb „%1“ anstelle von %n Zeichen</numerusform>
            <numerusform>schrieb „%1“ anstelle von %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::ChatFinder</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>confab::ChatPane</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>No messages yet. Say hello.</source>
        <translation>Noch keine Nachrichten. Ein Hallo wäre ein Anfang.</translation>
    </message>
    <message>
        <source>↑ First new message</source>
        <translation>↑ Erste neue Nachricht</translation>
    </message>
    <message>
        <source>1 new message ↓</source>
        <translation>1 neue Nachricht ↓</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages ↓</source>
        <translation>
            <numerusform>%n neue Nachricht ↓</numerusform>
            <numerusform>%n neue Nachrichten ↓</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply with a &amp;quote</source>
        <translation>Mit &amp;Zitat antworten</translation>
    </message>
    <message>
        <source>Put into the &amp;notes</source>
        <translation>In die &amp;Notizen übernehmen</translation>
    </message>
    <message>
        <source>&amp;Write only to %1</source>
        <translation>Nur an %1 sch&amp;reiben</translation>
    </message>
    <message>
        <source>&amp;Show in the notes</source>
        <translation>In den Notizen zei&amp;gen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>confab::CommandLine</name>
    <message>
        <source>Chat and shared notes, for as long as you are together.

Start a room on this computer and give its code or invite link to others, or join a room with one.

--tail, --send and --notes work without a window, for scripts. They end with 0 when it is done, 1 when it was refused, 2 when they were called wrongly, 3 when there was no way into the room, 4 when the room ended or somebody removed them before it was done, 5 when the connection was lost for too long, and 128 plus its number after a signal.</source>
        <translation>Chat und gemeinsame Notizen, solange man beisammen ist.

Einen Raum auf diesem Computer starten und seinen Code oder Einladungslink weitergeben, oder mit einem solchen einem Raum beitreten.

--tail, --send und --notes arbeiten ohne Fenster, für Skripte. Sie enden mit 0, wenn es getan ist, 1, wenn es abgelehnt wurde, 2, wenn sie falsch aufgerufen wurden, 3, wenn es keinen Weg in den Raum gab, 4, wenn der Raum vorher endete oder jemand sie entfernt hat, 5, wenn die Verbindung zu lange fort war, und nach einem Signal mit 128 plus dessen Nummer.</translation>
    </message>
    <message>
        <source>Be another person: with a name, settings and recent rooms of their own.</source>
        <translation>Eine andere Person sein: mit eigenem Namen, eigenen Einstellungen und letzten Räumen.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keep settings, rooms and what is unsent in this folder instead of the desktop&apos;s.</source>
        <translation>Einstellungen, Räume und nicht Gesendetes in diesem Ordner ablegen statt in denen des Systems.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Your name, as the others in a room see it. Else the one that was used last.</source>
        <translation>Der Name, wie ihn die anderen im Raum sehen. Sonst der zuletzt benutzte.</translation>
    </message>
    <message>
        <source>Join at once with this code or invite link.</source>
        <translation>Sofort mit diesem Code oder Einladungslink beitreten.</translation>
    </message>
    <message>
        <source>code or link</source>
        <translation>Code oder Link</translation>
    </message>
    <message>
        <source>Light colours, whatever the settings say.</source>
        <translation>Helle Farben, was auch in den Einstellungen steht.</translation>
    </message>
    <message>
        <source>Dark colours, whatever the settings say.</source>
        <translation>Dunkle Farben, was auch in den Einstellungen steht.</translation>
    </message>
    <message>
        <source>The language of the window, as de, en or uk, whatever the settings say.</source>
        <translation>Die Sprache des Fensters, als de, en oder uk, was auch in den Einstellungen steht.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Without a window: print this room&apos;s chat, from the session&apos;s beginning to its end. A line for each message: time, to whom, from whom and what, with tabs between.</source>
        <translation>Ohne Fenster: den Chat dieses Raums ausgeben, vom Beginn der Sitzung bis zu ihrem Ende. Eine Zeile je Nachricht: Zeit, an wen, von wem und was, mit Tabulatoren dazwischen.</translation>
    </message>
    <message>
        <source>Without a window: say the text that follows in this room, or else each line of the standard input, and end when the room has it.</source>
        <translation>Ohne Fenster: den folgenden Text in diesem Raum sagen, sonst jede Zeile der Standardeingabe, und enden, wenn der Raum sie hat.</translation>
    </message>
    <message>
        <source>Without a window: print this room&apos;s notes as they stand.</source>
        <translation>Ohne Fenster: die Notizen dieses Raums ausgeben, wie sie stehen.</translation>
    </message>
    <message>
        <source>With --notes: make the notes what the standard input has, by changing only what is different, and end when the room has it.</source>
        <translation>Mit --notes: die Notizen zu dem machen, was die Standardeingabe enthält, wobei nur Unterschiede geändert werden, und enden, wenn der Raum sie hat.</translation>
    </message>
    <message>
        <source>Without a window: give up after so many seconds without a connection (30).</source>
        <translation>Ohne Fenster: nach so vielen Sekunden ohne Verbindung aufgeben (30).</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>An invite link. It is asked about before it is joined.</source>
        <translation>Ein Einladungslink. Vor dem Beitreten wird gefragt.</translation>
    </message>
    <message>
        <source>[link]</source>
        <translation>[Link]</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>With --send: what to say.</source>
        <translation>Mit --send: was zu sagen ist.</translation>
    </message>
    <message>
        <source>[text…]</source>
        <translation>[Text…]</translation>
    </message>
    <message>
        <source>Keep nothing: settings and rooms are gone when the window closes.</source>
        <translation>Nichts aufheben: Einstellungen und Räume sind weg, sobald das Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>confab::CommandPalette</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>So heißt hier nichts.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What do you want to do? Commands, people, headings</source>
        <translation>Was soll geschehen? Befehle, Personen, Überschriften</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>confab::Composer</name>
    <message>
        <source>Message only to %1</source>
        <translation>Nachricht nur an %1</translation>
    </message>
    <message>
        <source>Message to everyone</source>
        <translation>Nachricht an alle</translation>
    </message>
    <message>
        <source>Viewers can read along</source>
        <translation>Mitlesende schreiben nicht</translation>
    </message>
    <message>
        <source>The chat is paused</source>
        <translation>Der Chat ist angehalten</translation>
    </message>
    <message>
        <source>You are no longer in this room</source>
        <translation>Nicht mehr in diesem Raum</translation>
    </message>
    <message>
        <source>one byte</source>
        <translation>ein Byte</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter sendet</translation>
    </message>
    <message>
        <source>Has left the room</source>
        <translation>Hat den Raum verlassen</translation>
    </message>
    <message>
        <source>Too long by %1</source>
        <translation>Zu lang um %1</translation>
    </message>
    <message>
        <source>Room for %1 more</source>
        <translation>Platz für noch %1</translation>
    </message>
    <message>
        <source>A message holds at most %1.</source>
        <translation>Eine Nachricht fasst höchstens %1.</translation>
    </message>
    <message>
        <source>Too long to paste</source>
        <translation>Zum Einfügen zu lang</translation>
    </message>
    <message>
        <source>Nothing: the message is deleted</source>
        <translation>Leer: die Nachricht wird gelöscht</translation>
    </message>
    <message>
        <source>Changing your message · Enter saves, Esc cancels</source>
        <translation>Nachricht ändern · Enter speichert, Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>confab::ComposerCompletion</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>confab::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>confab::ConflictBar</name>
    <message>
        <source>What stands in the room now</source>
        <translation>Was jetzt im Raum steht</translation>
    </message>
    <message>
        <source>Someone removed this key while you were writing.</source>
        <translation>Während des Schreibens hat jemand diesen Schlüssel entfernt.</translation>
    </message>
    <message>
        <source>Someone was quicker. This stands in the room now:</source>
        <translation>Jemand war schneller. Jetzt steht im Raum:</translation>
    </message>
    <message>
        <source>Someone was quicker (%1). This stands in the room now:</source>
        <translation>Jemand war schneller (%1). Jetzt steht im Raum:</translation>
    </message>
    <message>
        <source>Set it again</source>
        <translation>Wieder setzen</translation>
    </message>
    <message>
        <source>Replace it with mine</source>
        <translation>Durch meinen ersetzen</translation>
    </message>
    <message>
        <source>Leave it removed</source>
        <translation>Entfernt lassen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Den anderen nehmen</translation>
    </message>
</context>
<context>
    <name>confab::DataPage</name>
    <message>
        <source>Settings and recent rooms</source>
        <translation>Einstellungen und letzte Räume</translation>
    </message>
    <message>
        <source>Key for hosting</source>
        <translation>Schlüssel zum Hosten</translation>
    </message>
    <message>
        <source>Rooms hosted here</source>
        <translation>Hier gehostete Räume</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>&amp;Delete all of it…</source>
        <translation>Alles &amp;löschen…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>&amp;Kept on this computer</source>
        <translation>Auf diesem Computer &amp;aufgehoben</translation>
    </message>
    <message>
        <source>Messages and notes of rooms elsewhere are kept by their servers, until the session ends.</source>
        <translation>Nachrichten und Notizen anderer Räume heben deren Server auf, bis die Sitzung endet.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>Bisher keine</translation>
    </message>
    <message>
        <source>&amp;Servers this app has spoken with</source>
        <translation>&amp;Server, mit denen diese App gesprochen hat</translation>
    </message>
    <message>
        <source>Confab speaks with no others: it looks for no updates and reports nothing.</source>
        <translation>Mit anderen spricht Confab nicht: Es sucht keine Aktualisierungen und meldet nichts.</translation>
    </message>
    <message>
        <source>Delete everything that Confab keeps here?</source>
        <translation>Alles löschen, was Confab hier aufhebt?</translation>
    </message>
    <message>
        <source>Your name and settings, the recent rooms, the rooms that this computer hosts with their codes, and what was written and is in no room yet. Invite links to your rooms stop working. Confab quits then. This cannot be taken back.</source>
        <translation>Name und Einstellungen, die letzten Räume, die auf diesem Computer gehosteten Räume mit ihren Codes, und was geschrieben und noch in keinem Raum ist. Einladungen in die eigenen Räume gelten nicht mehr. Danach beendet sich Confab. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Delete all of it and quit</source>
        <translation>Alles löschen und beenden</translation>
    </message>
</context>
<context>
    <name>confab::DisplayPage</name>
    <message>
        <source>&amp;Less motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Size of all letters</source>
        <translation>&amp;Größe aller Buchstaben</translation>
    </message>
    <message>
        <source>From the next start of Confab on.</source>
        <translation>Ab dem nächsten Start von Confab.</translation>
    </message>
    <message>
        <source>Nothing fades or blinks. Where the desktop asks for that, it is so without this as well.</source>
        <translation>Nichts blendet oder blinkt. Wo die Arbeitsumgebung darum bittet, gilt das auch ohne diesen Haken.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
</context>
<context>
    <name>confab::DraftBar</name>
    <message>
        <source>Some of your text could not be merged. It is kept as a draft.</source>
        <translation>Ein Teil des Textes ließ sich nicht zusammenführen. Er ist als Entwurf aufgehoben.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>confab::ExitFlow</name>
    <message>
        <source>Save notes and chat</source>
        <translation>Notizen und Chat speichern</translation>
    </message>
</context>
<context>
    <name>confab::ExitQuestion</name>
    <message>
        <source>Leave the room?</source>
        <translation>Den Raum verlassen?</translation>
    </message>
    <message>
        <source>Stop hosting?</source>
        <translation>Das Hosten beenden?</translation>
    </message>
    <message>
        <source>Quit Confab?</source>
        <translation>Confab beenden?</translation>
    </message>
    <message>
        <source>Join the room again?</source>
        <translation>Dem Raum erneut beitreten?</translation>
    </message>
    <message numerus="yes">
        <source>This computer goes on hosting the room, and %n other person(s) can go on without you. You can return at any time.</source>
        <translation>
            <numerusform>Dieser Computer hostet den Raum weiter, und %n andere Person kann allein weitermachen. Rückkehr ist jederzeit möglich.</numerusform>
            <numerusform>Dieser Computer hostet den Raum weiter, und %n andere Personen können weitermachen. Rückkehr ist jederzeit möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer goes on hosting the room. You can return at any time, and others can still come in with the code.</source>
        <translation>Dieser Computer hostet den Raum weiter. Rückkehr ist jederzeit möglich, und andere können mit dem Code noch hereinkommen.</translation>
    </message>
    <message numerus="yes">
        <source>The room is hosted on this computer. It ends for the %n other person(s) inside; they are told.</source>
        <translation>
            <numerusform>Der Raum wird auf diesem Computer gehostet. Er endet für %n andere Person darin; sie erfährt es.</numerusform>
            <numerusform>Der Raum wird auf diesem Computer gehostet. Er endet für %n andere Personen darin; sie erfahren es.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session on this computer ends. The room and its codes are kept, and you can open it again.</source>
        <translation>Die Sitzung auf diesem Computer endet. Der Raum und seine Codes bleiben und lassen sich wieder öffnen.</translation>
    </message>
    <message>
        <source>Not in the room yet: %1. It stays on this computer and is offered on the start page.</source>
        <translation>Noch nicht im Raum: %1. Es bleibt auf diesem Computer und wird auf der Startseite angeboten.</translation>
    </message>
    <message>
        <source>Not in the room yet, and lost then: %1.</source>
        <translation>Noch nicht im Raum und dann verloren: %1.</translation>
    </message>
    <message>
        <source>The room may have none of these notes any more. This copy goes unless you save it.</source>
        <translation>Der Raum hat diese Notizen vielleicht nicht mehr. Ohne Speichern geht diese Kopie verloren.</translation>
    </message>
    <message>
        <source>You are not in the room any more. This copy of the notes and messages goes unless you save it.</source>
        <translation>Nicht mehr im Raum: Ohne Speichern geht diese Kopie der Notizen und Nachrichten verloren.</translation>
    </message>
    <message>
        <source>You are the last one here: the session ends, and its notes and messages are gone.</source>
        <translation>Sonst ist niemand mehr hier: Die Sitzung endet, und ihre Notizen und Nachrichten sind dann fort.</translation>
    </message>
    <message>
        <source>The session&apos;s notes and messages are gone then.</source>
        <translation>Die Notizen und Nachrichten der Sitzung sind dann fort.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Hosten beenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Erneut beitreten</translation>
    </message>
    <message>
        <source>Save notes and chat first…</source>
        <translation>Erst Notizen und Chat speichern…</translation>
    </message>
    <message>
        <source>Leave and stop hosting</source>
        <translation>Verlassen und Hosten beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>confab::ExportDialog</name>
    <message>
        <source>Export the session</source>
        <translation>Sitzung exportieren</translation>
    </message>
    <message>
        <source>The notes, as Markdown, plain text, web page or PDF, and with them:</source>
        <translation>Die Notizen, als Markdown, Text, Webseite oder PDF, und mit ihnen:</translation>
    </message>
    <message numerus="yes">
        <source>The chat: %n message(s)</source>
        <translation>
            <numerusform>Der Chat: %n Nachricht</numerusform>
            <numerusform>Der Chat: %n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The people: %n name(s)</source>
        <translation>
            <numerusform>Die Personen: %n Name</numerusform>
            <numerusform>Die Personen: %n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat as you see it: messages to you alone are in it, and are marked.</source>
        <translation>Der Chat wie hier zu sehen: Nachrichten nur an eine Person sind dabei und so bezeichnet.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The timeline: reading the session&apos;s past…</source>
        <translation>Der Zeitverlauf: wird gelesen…</translation>
    </message>
    <message>
        <source>Who came and went, and who changed what of the notes when</source>
        <translation>Wer kam und ging, und wer wann was an den Notizen geändert hat</translation>
    </message>
    <message numerus="yes">
        <source>The timeline: %n line(s)</source>
        <translation>
            <numerusform>Der Zeitverlauf: %n Zeile</numerusform>
            <numerusform>Der Zeitverlauf: %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::FailureText</name>
    <message>
        <source>That was too much at once for the server. Wait a moment and try again.</source>
        <translation>Das war dem Server zu viel auf einmal. Bitte einen Moment warten und noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>That was too much at once for the server. Try again in %n second(s).</source>
        <translation>
            <numerusform>Das war dem Server zu viel auf einmal. Bitte in %n Sekunde noch einmal versuchen.</numerusform>
            <numerusform>Das war dem Server zu viel auf einmal. Bitte in %n Sekunden noch einmal versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s disk is full, so it takes nothing more at present. Tell whoever runs it.</source>
        <translation>Die Festplatte des Servers ist voll; er nimmt im Moment nichts mehr an. Wer ihn betreibt, sollte das erfahren.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>Der Server hat selbst ein Problem. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server does not understand this version of Confab (number %1). Perhaps one of the two is older.</source>
        <translation>Der Server versteht diese Version von Confab nicht (Nummer %1). Vielleicht ist eines der beiden älter.</translation>
    </message>
    <message>
        <source>No room has this code. Compare it with the one you were given, or ask for a new one.</source>
        <translation>Kein Raum hat diesen Code. Bitte mit dem erhaltenen vergleichen oder um einen neuen bitten.</translation>
    </message>
    <message>
        <source>The server did not accept the way in. Join again with the code.</source>
        <translation>Der Server hat den Zugang nicht angenommen. Bitte mit dem Code erneut beitreten.</translation>
    </message>
    <message>
        <source>The room is locked at the moment. Ask someone who is inside to let you in.</source>
        <translation>Der Raum ist im Moment abgeschlossen. Wer darin ist, kann aufmachen.</translation>
    </message>
    <message>
        <source>You were removed from this session and do not get in again.</source>
        <translation>Aus dieser Sitzung entfernt; ein Zutritt ist nicht mehr möglich.</translation>
    </message>
    <message>
        <source>This code does not open the room any more. Ask for a new one.</source>
        <translation>Dieser Code öffnet den Raum nicht mehr. Bitte um einen neuen bitten.</translation>
    </message>
    <message>
        <source>This room was closed. Ask for a new code, or start a room yourself.</source>
        <translation>Dieser Raum wurde geschlossen. Bitte um einen neuen Code bitten oder selbst einen Raum starten.</translation>
    </message>
    <message>
        <source>That is not in the room any more.</source>
        <translation>Das ist nicht mehr im Raum.</translation>
    </message>
    <message>
        <source>The room does not know you any more. Leave it and join again.</source>
        <translation>Der Raum kennt diesen Platz nicht mehr. Bitte verlassen und erneut beitreten.</translation>
    </message>
    <message>
        <source>The chat is paused. Only hosts write at the moment.</source>
        <translation>Der Chat ist angehalten. Nur Hosts schreiben im Moment.</translation>
    </message>
    <message>
        <source>The notes are read-only for your role at the moment.</source>
        <translation>Mit dieser Rolle sind die Notizen im Moment nur zu lesen.</translation>
    </message>
    <message>
        <source>The code you came with was renewed or switched off.</source>
        <translation>Der zum Beitreten benutzte Code wurde erneuert oder abgeschaltet.</translation>
    </message>
    <message>
        <source>Your role in this room does not allow that. Someone who is a host can change it.</source>
        <translation>Die eigene Rolle in diesem Raum erlaubt das nicht. Ein Host kann sie ändern.</translation>
    </message>
    <message>
        <source>Someone else was quicker and changed it meanwhile. Look at it and try again.</source>
        <translation>Jemand war schneller und hat es inzwischen geändert. Bitte ansehen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The session has ended and a new one has begun.</source>
        <translation>Die Sitzung ist zu Ende, und eine neue hat begonnen.</translation>
    </message>
    <message>
        <source>That is too long for this room. Make it shorter.</source>
        <translation>Das ist zu lang für diesen Raum. Bitte kürzen.</translation>
    </message>
    <message>
        <source>No server answers there. Check the address, and whether the room is still being hosted.</source>
        <translation>Dort antwortet kein Server. Stimmt die Adresse, und wird der Raum noch gehostet?</translation>
    </message>
    <message>
        <source>The server did not answer in time. Check your connection and try again.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Bitte die Verbindung prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no Confab server. Check the address.</source>
        <translation>Dort antwortet etwas, aber es ist kein Confab-Server. Bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>You are not in the room at the moment.</source>
        <translation>Im Moment nicht im Raum.</translation>
    </message>
    <message>
        <source>Whoever hosts this room has stopped hosting it.</source>
        <translation>Der Raum wird nicht mehr gehostet.</translation>
    </message>
    <message>
        <source>The server there is not the one that the invite link names: its key is another. Somebody may be in between, or the room&apos;s host has set Confab up anew. Ask the host for a new link, on another way than this connection.</source>
        <translation>Der Server dort ist nicht der, den der Einladungslink nennt: Sein Schlüssel ist ein anderer. Vielleicht ist jemand dazwischen, oder Confab wurde beim Host des Raums neu eingerichtet. Bitte auf einem anderen Weg als dieser Verbindung um einen neuen Link bitten.</translation>
    </message>
    <message>
        <source>The certificate of the server there has ended, or does not hold yet. Check the clock of this computer, and tell whoever runs the server.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen oder gilt noch nicht. Bitte die Uhr dieses Computers prüfen und es dem Betreiber des Servers sagen.</translation>
    </message>
    <message>
        <source>The certificate of the server there is for another address. Check the address, or ask for the invite link.</source>
        <translation>Das Zertifikat des Servers gilt für eine andere Adresse. Bitte die Adresse prüfen oder um den Einladungslink bitten.</translation>
    </message>
    <message>
        <source>Nobody vouches for the server there, so it could be anyone. Ask for the invite link: it says which key is the right one.</source>
        <translation>Niemand bürgt für den Server dort, es könnte also irgendwer sein. Bitte um den Einladungslink bitten: Er sagt, welcher Schlüssel der richtige ist.</translation>
    </message>
    <message>
        <source>What answers there does not encrypt, although it should. Nothing was sent. Check the address, or ask for a new invite link.</source>
        <translation>Was dort antwortet, verschlüsselt nicht, obwohl es das sollte. Nichts wurde gesendet. Bitte die Adresse prüfen oder um einen neuen Einladungslink bitten.</translation>
    </message>
    <message>
        <source>The server there wants the connection to be encrypted. Ask for the invite link.</source>
        <translation>Der Server dort verlangt eine verschlüsselte Verbindung. Bitte um den Einladungslink bitten.</translation>
    </message>
    <message>
        <source>The connection broke off on the way in. Try again.</source>
        <translation>Die Verbindung riss beim Beitreten ab. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The connection broke off before the answer came. Try again.</source>
        <translation>Die Verbindung riss ab, bevor die Antwort kam. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Type the code you were given, or paste the invite link.</source>
        <translation>Bitte den erhaltenen Code eingeben oder den Einladungslink einfügen.</translation>
    </message>
    <message>
        <source>A code has the letters a to z only: &apos;%1&apos; does not belong.</source>
        <translation>Ein Code hat nur die Buchstaben a bis z: ‚%1‘ gehört nicht dazu.</translation>
    </message>
    <message>
        <source>A code has letters only: &apos;%1&apos; does not belong.</source>
        <translation>Ein Code hat nur Buchstaben: ‚%1‘ gehört nicht dazu.</translation>
    </message>
    <message numerus="yes">
        <source>A code has ten letters: %n is (are) still missing.</source>
        <translation>
            <numerusform>Ein Code hat zehn Buchstaben: %n fehlt noch.</numerusform>
            <numerusform>Ein Code hat zehn Buchstaben: %n fehlen noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code has ten letters: here are %n.</source>
        <translation>
            <numerusform>Ein Code hat zehn Buchstaben: Hier ist es %n.</numerusform>
            <numerusform>Ein Code hat zehn Buchstaben: Hier sind es %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s name in this link cannot be read. Copy the link again, all of it.</source>
        <translation>Der Servername in diesem Link ist nicht lesbar. Bitte den Link noch einmal ganz kopieren.</translation>
    </message>
    <message>
        <source>The number after the server&apos;s name is no port: it goes from 1 to 65535.</source>
        <translation>Die Zahl hinter dem Servernamen ist kein Port: Er reicht von 1 bis 65535.</translation>
    </message>
    <message>
        <source>This is no invite link: they begin with confab:// or https://.</source>
        <translation>Das ist kein Einladungslink: Solche beginnen mit confab:// oder https://.</translation>
    </message>
    <message>
        <source>The end of this link is damaged. Copy it again, all of it.</source>
        <translation>Das Ende dieses Links ist beschädigt. Bitte noch einmal ganz kopieren.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it.</source>
        <translation>Eine Nachricht ändern kann nur, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>It is too late to change that message: it stands for more than a day, or is not seen any more.</source>
        <translation>Für eine Änderung dieser Nachricht ist es zu spät: Sie steht seit mehr als einem Tag da oder ist nicht mehr zu sehen.</translation>
    </message>
</context>
<context>
    <name>confab::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>Diese Stelle ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace all of them</source>
        <translation>Alle Stellen ersetzen</translation>
    </message>
</context>
<context>
    <name>confab::FocusBar</name>
    <message>
        <source>Leave focus mode · F11 or Esc</source>
        <translation>Schreibfokus verlassen · F11 oder Esc</translation>
    </message>
</context>
<context>
    <name>confab::FollowBar</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>Following %1</source>
        <translation>Folgt %1</translation>
    </message>
    <message>
        <source>Following %1, who is not in the notes now</source>
        <translation>Folgt %1, gerade nicht in den Notizen</translation>
    </message>
</context>
<context>
    <name>confab::HelpDialogs</name>
    <message>
        <source>About Confab</source>
        <translation>Über Confab</translation>
    </message>
    <message>
        <source>Confab %1</source>
        <translation>Confab %1</translation>
    </message>
    <message>
        <source>Chat and shared notes, for as long as you are together.

No account and no cloud: a room runs on the computer of whoever starts it, and what was written in it goes when the last person leaves.

Free software under the MIT licence.</source>
        <translation>Chat und gemeinsame Notizen, solange man beisammen ist.

Kein Konto und keine Cloud: Ein Raum läuft auf dem Computer derer, die ihn starten, und was darin geschrieben wurde, vergeht, wenn die letzte Person geht.

Freie Software unter der MIT-Lizenz.</translation>
    </message>
</context>
<context>
    <name>confab::JoinAttempt</name>
    <message>
        <source>No room with this code was found. Asked: %1. Compare the code with the one you were given, or ask for the invite link, which says where the room is.</source>
        <translation>Kein Raum mit diesem Code gefunden. Gefragt: %1. Bitte den Code mit dem erhaltenen vergleichen oder um den Einladungslink bitten, der sagt, wo der Raum ist.</translation>
    </message>
</context>
<context>
    <name>confab::JoinCard</name>
    <message>
        <source>&amp;Join with a code</source>
        <translation>Mit &amp;Code beitreten</translation>
    </message>
    <message>
        <source>Or paste the invite link you were sent.</source>
        <translation>Oder den erhaltenen Einladungslink einfügen.</translation>
    </message>
    <message>
        <source>Room code or invite link</source>
        <translation>Raumcode oder Einladungslink</translation>
    </message>
    <message>
        <source>Join the room</source>
        <translation>Dem Raum beitreten</translation>
    </message>
</context>
<context>
    <name>confab::JoinQuestion</name>
    <message>
        <source>Join room %1 at %2?</source>
        <translation>Raum %1 bei %2 beitreten?</translation>
    </message>
    <message>
        <source>Join room %1?</source>
        <translation>Raum %1 beitreten?</translation>
    </message>
    <message>
        <source>The link was opened outside of Confab. Whoever runs the server there learns your name and this computer&apos;s address.</source>
        <translation>Der Link kam von außerhalb von Confab. Wer den Server dort betreibt, erfährt den eigenen Namen und die Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>Die Verbindung ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>You are in “%1” now, and leave it for that.</source>
        <translation>Der jetzige Raum „%1“ wird dafür verlassen.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Leave and join</source>
        <translation>Verlassen und beitreten</translation>
    </message>
    <message>
        <source>Join room %1 on this computer?</source>
        <translation>Raum %1 auf diesem Computer beitreten?</translation>
    </message>
</context>
<context>
    <name>confab::JsonFaultText</name>
    <message>
        <source>Texts stand in double quotes, not in single ones.</source>
        <translation>Texte stehen in doppelten Anführungszeichen, nicht in einfachen.</translation>
    </message>
    <message>
        <source>A value is missing before “%1”.</source>
        <translation>Vor „%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>“%1” begins no value: texts stand in quotes.</source>
        <translation>Mit „%1“ beginnt kein Wert: Texte stehen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A text in quotes ends on its line: close it, or write \n for a new line.</source>
        <translation>Ein Text in Anführungszeichen endet auf seiner Zeile: bitte schließen, oder \n für eine neue Zeile schreiben.</translation>
    </message>
    <message>
        <source>In a text in quotes, write \t for a tab.</source>
        <translation>In einem Text in Anführungszeichen steht \t für einen Tabulator.</translation>
    </message>
    <message>
        <source>There is an invisible character in a text. Write it as \u and four digits.</source>
        <translation>In einem Text ist ein unsichtbares Zeichen. Es wird als \u mit vier Ziffern geschrieben.</translation>
    </message>
    <message>
        <source>Type a value: a text in quotes, a number, true, false, a list in [ ], or names and values in { }.</source>
        <translation>Hier gehört ein Wert hin: ein Text in Anführungszeichen, eine Zahl, true, false, eine Liste in [ ] oder Namen und Werte in { }.</translation>
    </message>
    <message>
        <source>“%1” is no value: a text needs quotes, and the only words are true, false and null.</source>
        <translation>„%1“ ist kein Wert: Ein Text braucht Anführungszeichen, und die einzigen Wörter sind true, false und null.</translation>
    </message>
    <message>
        <source>“%1” is not a number as JSON writes them.</source>
        <translation>„%1“ ist keine Zahl, wie JSON sie schreibt.</translation>
    </message>
    <message>
        <source>A text is not closed: its second quote is missing.</source>
        <translation>Ein Text ist nicht geschlossen: Das zweite Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The backslash in a text does not begin anything known. Write \\ for a backslash.</source>
        <translation>Der Rückstrich in einem Text leitet nichts Bekanntes ein. Für einen Rückstrich steht \\.</translation>
    </message>
    <message>
        <source>After the last comma another name is missing, or the comma is too much.</source>
        <translation>Nach dem letzten Komma fehlt ein weiterer Name, oder das Komma ist zu viel.</translation>
    </message>
    <message>
        <source>“%1” is no name: in { }, names stand in quotes.</source>
        <translation>„%1“ ist kein Name: In { } stehen Namen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>After a name comes a colon, then its value.</source>
        <translation>Nach einem Namen kommt ein Doppelpunkt, dann sein Wert.</translation>
    </message>
    <message>
        <source>A comma is missing before “%1”.</source>
        <translation>Vor „%1“ fehlt ein Komma.</translation>
    </message>
    <message>
        <source>The “%1” is not closed yet.</source>
        <translation>„%1“ ist noch nicht geschlossen.</translation>
    </message>
    <message>
        <source>The value ends before “%1”: there can be only one.</source>
        <translation>Der Wert endet vor „%1“: Es kann nur einen geben.</translation>
    </message>
    <message>
        <source>Too many brackets inside one another.</source>
        <translation>Zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>One of the numbers is too large.</source>
        <translation>Eine der Zahlen ist zu groß.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>number, what is wrong there</comment>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>confab::KeptOutDialog</name>
    <message>
        <source>People kept out</source>
        <translation>Ferngehaltene Personen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nobody is kept out of this session.</source>
        <translation>In dieser Sitzung wird niemand ferngehalten.</translation>
    </message>
    <message>
        <source>They were removed and do not get in again in this session.</source>
        <translation>Sie wurden entfernt und kommen in dieser Sitzung nicht wieder herein.</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <comment>who removed them, at what time</comment>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Wieder hereinlassen</translation>
    </message>
    <message>
        <source>Let %1 in again</source>
        <translation>%1 wieder hereinlassen</translation>
    </message>
</context>
<context>
    <name>confab::LinkDialog</name>
    <message>
        <source>Write an e-mail?</source>
        <translation>Eine E-Mail schreiben?</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>Your e-mail program will write to</source>
        <translation>Das E-Mail-Programm schreibt an</translation>
    </message>
    <message>
        <source>Your browser will open</source>
        <translation>Der Browser öffnet</translation>
    </message>
    <message>
        <source>The whole address</source>
        <translation>Die ganze Adresse</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No program on this computer opened it. You can copy the address instead.</source>
        <translation>Kein Programm auf diesem Computer hat sie geöffnet. Die Adresse lässt sich stattdessen kopieren.</translation>
    </message>
    <message>
        <source>It was written as “%1”, with letters that may look like others.</source>
        <translation>Geschrieben war „%1“, mit Buchstaben, die wie andere aussehen können.</translation>
    </message>
    <message>
        <source>The connection to this address is not encrypted.</source>
        <translation>Die Verbindung zu dieser Adresse ist nicht verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>confab::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New window as another person</source>
        <translation>&amp;Neues Fenster als andere Person</translation>
    </message>
    <message>
        <source>&amp;Save the notes as…</source>
        <translation>Notizen &amp;speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Print the notes…</source>
        <translation>Notizen &amp;drucken…</translation>
    </message>
    <message>
        <source>&amp;Copy an invite</source>
        <translation>&amp;Einladung kopieren</translation>
    </message>
    <message>
        <source>For &amp;guests: write notes and chat</source>
        <translation>Für &amp;Gäste: Notizen und Chat schreiben</translation>
    </message>
    <message>
        <source>For &amp;viewers: read along</source>
        <translation>Für &amp;Mitlesende: nur lesen</translation>
    </message>
    <message>
        <source>For other &amp;hosts: may do everything</source>
        <translation>Für weitere &amp;Hosts: dürfen alles</translation>
    </message>
    <message>
        <source>&amp;Open to the network…</source>
        <translation>Für das Net&amp;z öffnen…</translation>
    </message>
    <message>
        <source>&amp;Leave the room</source>
        <translation>Raum &amp;verlassen</translation>
    </message>
    <message>
        <source>Stop &amp;hosting…</source>
        <translation>&amp;Hosten beenden…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find in the notes…</source>
        <translation>In den &amp;Notizen suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Wei&amp;tersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>Suchen und er&amp;setzen…</translation>
    </message>
    <message>
        <source>Find in the c&amp;hat…</source>
        <translation>Im &amp;Chat suchen…</translation>
    </message>
    <message>
        <source>&amp;Quote the notes in the chat</source>
        <translation>Notizen im Chat &amp;zitieren</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>B&amp;ullets</source>
        <translation>&amp;Aufzählung</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Nummerierung</translation>
    </message>
    <message>
        <source>Check bo&amp;x, tick or untick</source>
        <translation>Kästchen, ab&amp;haken oder nicht</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Outline of the notes</source>
        <translation>&amp;Gliederung der Notizen</translation>
    </message>
    <message>
        <source>Pre&amp;view of the notes</source>
        <translation>&amp;Vorschau der Notizen</translation>
    </message>
    <message>
        <source>Larger &amp;notes</source>
        <translation>Notizen g&amp;rößer</translation>
    </message>
    <message>
        <source>&amp;Smaller notes</source>
        <translation>Notizen &amp;kleiner</translation>
    </message>
    <message>
        <source>Notes at 100 &amp;%</source>
        <translation>Notizen mit 100 &amp;%</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Confab</source>
        <translation>Ü&amp;ber Confab</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>&amp;Export with chat and people…</source>
        <translation>Mit &amp;Chat und Personen exportieren…</translation>
    </message>
    <message>
        <source>&amp;Spelling</source>
        <translation>Rec&amp;htschreibung</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Focus on writing</source>
        <translation>Schreib&amp;fokus</translation>
    </message>
    <message>
        <source>Co&amp;mpact, one part at a time</source>
        <translation>Ko&amp;mpakt, ein Teil nach dem anderen</translation>
    </message>
    <message>
        <source>&amp;Who wrote what</source>
        <translation>&amp;Wer was schrieb</translation>
    </message>
    <message>
        <source>&amp;Timeline of the session…</source>
        <translation>Zei&amp;tverlauf der Sitzung…</translation>
    </message>
    <message>
        <source>&amp;Parts of the room</source>
        <translation>Teile des Ra&amp;ums</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Chat</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Shared state</source>
        <translation>&amp;Gemeinsame Werte</translation>
    </message>
    <message>
        <source>C&amp;hat and people beside the notes</source>
        <translation>Chat und Personen n&amp;eben den Notizen</translation>
    </message>
    <message>
        <source>On the &amp;left of the notes</source>
        <translation>&amp;Links von den Notizen</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>&amp;Schmaler</translation>
    </message>
    <message>
        <source>Go to the n&amp;ext part</source>
        <translation>Zum nächsten &amp;Teil</translation>
    </message>
    <message>
        <source>Go to the pre&amp;vious part</source>
        <translation>Zum &amp;vorigen Teil</translation>
    </message>
    <message>
        <source>&amp;Try it alone</source>
        <translation>&amp;Allein ausprobieren</translation>
    </message>
</context>
<context>
    <name>confab::MessageEditing</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Lösc&amp;hen…</translation>
    </message>
    <message>
        <source>&amp;Hide for everyone</source>
        <translation>Für alle a&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>Wieder anzei&amp;gen</translation>
    </message>
    <message>
        <source>There is no connection at the moment, so the message stays as it is. Your change stands where you wrote it: save it once you are back.</source>
        <translation>Gerade besteht keine Verbindung, darum bleibt die Nachricht, wie sie ist. Die Änderung steht noch im Eingabefeld: bitte speichern, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Delete this message for everyone?</source>
        <translation>Diese Nachricht für alle löschen?</translation>
    </message>
    <message>
        <source>Its words disappear for everyone, also for those who join later. A line stays that says so. What others have quoted of it stays in their messages.</source>
        <translation>Ihr Text verschwindet für alle, auch für alle, die später beitreten. Eine Zeile bleibt und sagt das. Was andere daraus zitiert haben, bleibt in deren Nachrichten.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 The words of your change stand below your new message.</source>
        <translation>%1 Die Worte der Änderung stehen unter der neuen Nachricht.</translation>
    </message>
</context>
<context>
    <name>confab::MessageLayout</name>
    <message>
        <source>sending…</source>
        <translation>wird gesendet…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>Alles anzeigen (%1)</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert…</translation>
    </message>
    <message>
        <source>Show in the notes</source>
        <translation>In den Notizen zeigen</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(bearbeitet)</translation>
    </message>
</context>
<context>
    <name>confab::MessageListModel</name>
    <message>
        <source>(hidden by %1)</source>
        <comment>instead of a message</comment>
        <translation>(ausgeblendet von %1)</translation>
    </message>
    <message>
        <source>only to %1</source>
        <translation>nur an %1</translation>
    </message>
    <message>
        <source>only to you</source>
        <translation>nur an mich</translation>
    </message>
    <message>
        <source>only to: %1</source>
        <translation>nur an: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>message (its state)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent. %1</source>
        <translation>nicht gesendet. %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>(message deleted)</source>
        <comment>instead of a message</comment>
        <translation>(Nachricht gelöscht)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>wird gespeichert</translation>
    </message>
</context>
<context>
    <name>confab::MessagePainter</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>confab::MessageView</name>
    <message>
        <source>&amp;Retry sending</source>
        <translation>Erneut sen&amp;den</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Show &amp;less</source>
        <translation>W&amp;eniger anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>A&amp;lles anzeigen</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>%1 öffnen…</translation>
    </message>
</context>
<context>
    <name>confab::NetworkDialog</name>
    <message>
        <source>Open to the network</source>
        <translation>Für das Netz öffnen</translation>
    </message>
    <message>
        <source>The address that the invites lead to</source>
        <translation>Die Adresse, zu der die Einladungen führen</translation>
    </message>
    <message>
        <source>Close to the network</source>
        <translation>Zum Netz schließen</translation>
    </message>
    <message>
        <source>Others reach this computer at</source>
        <translation>Andere erreichen diesen Computer unter</translation>
    </message>
    <message>
        <source>Open your rooms to the network?</source>
        <translation>Die Räume für das Netz öffnen?</translation>
    </message>
    <message>
        <source>So far only people at this computer can come in. Once open, everyone gets in who reaches this computer over the network and has an invite to a room that you host.

Everything is encrypted. The invite link says which key is yours, so hand on the whole link: by the code alone others cannot know that it is really you.</source>
        <translation>Bisher kommt nur herein, wer an diesem Computer sitzt. Nach dem Öffnen kommt jeder herein, der diesen Computer über das Netz erreicht und eine Einladung zu einem hier gehosteten Raum hat.

Alles ist verschlüsselt. Der Einladungslink sagt, welcher Schlüssel der richtige ist; deshalb bitte den ganzen Link weitergeben: Am Code allein können andere nicht erkennen, ob es wirklich dieser Computer ist.</translation>
    </message>
    <message>
        <source>In the same house or office that is usually all. If this computer has a firewall, it must let port %1 in. People elsewhere come in only if your router passes that port on to this computer, which many providers do not allow.</source>
        <translation>Im selben Haus oder Büro genügt das meist. Hat dieser Computer eine Firewall, muss sie Port %1 durchlassen. Von anderswo kommt man nur herein, wenn der Router diesen Port an diesen Computer weitergibt, was viele Anbieter nicht erlauben.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Your rooms are open to the network</source>
        <translation>Die Räume sind für das Netz offen</translation>
    </message>
    <message>
        <source>Whoever has one of these links gets in, so give each only to people whom you want here.</source>
        <translation>Wer einen dieser Links hat, kommt herein; also nur an Leute geben, die hier willkommen sind.</translation>
    </message>
    <message>
        <source>This computer is in no network at the moment, so nobody else can reach it. Connect it, then open this again.</source>
        <translation>Dieser Computer ist gerade in keinem Netz, niemand sonst kann ihn erreichen. Bitte verbinden und dies noch einmal öffnen.</translation>
    </message>
    <message>
        <source>If somebody cannot connect: are they in the same network? Does a firewall let port %1 in? From elsewhere on the internet, your router must pass that port on to this computer, and the link must have the router&apos;s outer address.

When you close it, those who came in over the network lose the connection.</source>
        <translation>Jemand kann sich nicht verbinden? Sind alle im selben Netz? Lässt eine Firewall Port %1 durch? Von anderswo im Internet muss der Router diesen Port an diesen Computer weitergeben, und der Link muss die äußere Adresse des Routers enthalten.

Nach dem Schließen verlieren alle, die über das Netz kamen, die Verbindung.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>For other hosts</source>
        <translation>Für weitere Hosts</translation>
    </message>
    <message>
        <source>For guests</source>
        <translation>Für Gäste</translation>
    </message>
    <message>
        <source>For viewers</source>
        <translation>Für Mitlesende</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>Kopiert ✓</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the link: %1</source>
        <translation>Den Link kopieren: %1</translation>
    </message>
</context>
<context>
    <name>confab::NetworkOpening</name>
    <message>
        <source>The key for encryption cannot be kept on this computer (%1).</source>
        <translation>Der Schlüssel für die Verschlüsselung lässt sich auf diesem Computer nicht aufheben (%1).</translation>
    </message>
</context>
<context>
    <name>confab::NotesBody</name>
    <message>
        <source>Preview of the notes</source>
        <translation>Vorschau der Notizen</translation>
    </message>
</context>
<context>
    <name>confab::NotesEditor</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>confab::NotesFinder</name>
    <message>
        <source>1 replaced</source>
        <translation>1 ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>confab::NotesPage</name>
    <message>
        <source>This is how large the notes are.</source>
        <translation>So groß sind die Notizen.</translation>
    </message>
    <message>
        <source>&amp;Size of the notes&apos; text</source>
        <translation>&amp;Schriftgröße der Notizen</translation>
    </message>
    <message>
        <source>In a room: Ctrl++, Ctrl+-, Ctrl+0.</source>
        <translation>In einem Raum: Strg++, Strg+-, Strg+0.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Check the spelling</source>
        <translation>&amp;Rechtschreibung prüfen</translation>
    </message>
    <message>
        <source>Of notes and messages, in the languages that are chosen under Edit.</source>
        <translation>In Notizen und Nachrichten, in den Sprachen, die unter Bearbeiten gewählt sind.</translation>
    </message>
    <message>
        <source>No Hunspell dictionary is installed.</source>
        <translation>Es ist kein Hunspell-Wörterbuch installiert.</translation>
    </message>
</context>
<context>
    <name>confab::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>This was set by another app as JSON. It is shown here as it is and cannot be edited as text.</source>
        <translation>Das hat eine andere App als JSON gesetzt. Es wird gezeigt, wie es ist, und lässt sich nicht als Text bearbeiten.</translation>
    </message>
    <message>
        <source>Shared notes</source>
        <translation>Gemeinsame Notizen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Write here together. Everyone in the room sees it at once.</source>
        <translation>Hier gemeinsam schreiben. Alle im Raum sehen es sofort.</translation>
    </message>
    <message>
        <source>Nothing has been written yet. You will see it here at once.</source>
        <translation>Noch ist nichts geschrieben. Was kommt, erscheint hier sofort.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Den Entwurf speichern</translation>
    </message>
</context>
<context>
    <name>confab::NotesSituation</name>
    <message>
        <source>You are not in the room any more</source>
        <translation>Nicht mehr im Raum</translation>
    </message>
    <message>
        <source>1 edit did not reach the room</source>
        <translation>1 Änderung hat den Raum nicht erreicht</translation>
    </message>
    <message numerus="yes">
        <source>%n edits did not reach the room</source>
        <translation>
            <numerusform>%n Änderung hat den Raum nicht erreicht</numerusform>
            <numerusform>%n Änderungen haben den Raum nicht erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching the notes…</source>
        <translation>Notizen werden geholt…</translation>
    </message>
    <message>
        <source>These notes are no text at the moment</source>
        <translation>Diese Notizen sind gerade kein Text</translation>
    </message>
    <message>
        <source>Not connected. What you write is kept and sent later</source>
        <translation>Nicht verbunden. Geschriebenes wird aufgehoben und später gesendet</translation>
    </message>
    <message>
        <source>Not connected. The notes may be behind</source>
        <translation>Nicht verbunden. Die Notizen sind vielleicht nicht aktuell</translation>
    </message>
    <message>
        <source>1 edit waits for the connection</source>
        <translation>1 Änderung wartet auf die Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>%n edits wait for the connection</source>
        <translation>
            <numerusform>%n Änderung wartet auf die Verbindung</numerusform>
            <numerusform>%n Änderungen warten auf die Verbindung</numerusform>
        </translation>
    </message>
    <message>
        <source>You are reading along</source>
        <translation>Nur zum Mitlesen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Everything is in the room</source>
        <translation>Alles ist im Raum</translation>
    </message>
</context>
<context>
    <name>confab::NotesStatus</name>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>confab::NotesToolbar</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>The headings, to jump by</source>
        <translation>Die Überschriften, zum Hinspringen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the notes, and replace</source>
        <translation>In den Notizen suchen und ersetzen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What the Markdown looks like</source>
        <translation>Wie das Markdown aussieht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save as Markdown, text, web page or PDF</source>
        <translation>Als Markdown, Text, Webseite oder PDF speichern</translation>
    </message>
</context>
<context>
    <name>confab::NotificationPage</name>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Messages that name me, and those to me alone</source>
        <translation>Nachrichten, die mich nennen, und die nur an mich</translation>
    </message>
    <message>
        <source>Only messages to me alone</source>
        <translation>Nur Nachrichten an mich allein</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>&amp;An icon in the tray, with the number of unread messages</source>
        <translation>&amp;Symbol im Infobereich, mit der Zahl der ungelesenen Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Tell me of</source>
        <translation>&amp;Benachrichtigen über</translation>
    </message>
    <message>
        <source>While you look at another window. Here nothing disturbs you.</source>
        <translation>Solange ein anderes Fenster vorn ist. Hier stört nichts.</translation>
    </message>
    <message>
        <source>The same as everywhere</source>
        <translation>Wie überall</translation>
    </message>
    <message>
        <source>In the &amp;room “%1”</source>
        <translation>Im &amp;Raum „%1“</translation>
    </message>
    <message>
        <source>In the room “%1”</source>
        <translation>Im Raum „%1“</translation>
    </message>
    <message>
        <source>This desktop has no place for such icons.</source>
        <translation>Diese Arbeitsumgebung hat für solche Symbole keinen Platz.</translation>
    </message>
    <message>
        <source>Confab still ends when you close its window.</source>
        <translation>Confab endet weiterhin mit dem Schließen seines Fensters.</translation>
    </message>
</context>
<context>
    <name>confab::NotificationText</name>
    <message>
        <source>%1 to you, in %2</source>
        <comment>sender, room</comment>
        <translation>%1 (privat), in %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>sender, room</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more message(s)</source>
        <translation>
            <numerusform>und 1 weitere Nachricht</numerusform>
            <numerusform>und %n weitere Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::OutlinePane</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>No headings yet</source>
        <translation>Noch keine Überschriften</translation>
    </message>
    <message>
        <source>A line that begins with # is a heading.</source>
        <translation>Eine Zeile, die mit # beginnt, ist eine Überschrift.</translation>
    </message>
</context>
<context>
    <name>confab::PaletteEntry</name>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Heading of the notes</source>
        <translation>Überschrift in den Notizen</translation>
    </message>
</context>
<context>
    <name>confab::PeerDelegate</name>
    <message>
        <source>Hand up</source>
        <translation>Hand gehoben</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
</context>
<context>
    <name>confab::PeerListModel</name>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, you, %2</source>
        <comment>name, role</comment>
        <translation>%1, ich, %2</translation>
    </message>
    <message>
        <source>%1, hand raised</source>
        <translation>%1, Hand gehoben</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Liest mit</translation>
    </message>
</context>
<context>
    <name>confab::PeoplePane</name>
    <message>
        <source>People in the room</source>
        <translation>Personen im Raum</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>One hand is up</source>
        <translation>Eine Hand ist gehoben</translation>
    </message>
    <message numerus="yes">
        <source>%n hands are up</source>
        <translation>
            <numerusform>%n Hand ist gehoben</numerusform>
            <numerusform>%n Hände sind gehoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy invite</source>
        <translation>Einladung kopieren</translation>
    </message>
    <message>
        <source>Copy the invite link</source>
        <translation>Den Einladungslink kopieren</translation>
    </message>
    <message>
        <source>You are alone here. Share the code %1.</source>
        <translation>Noch ist niemand sonst hier. Diesen Code weitergeben: %1.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Nobody here has such a name.</source>
        <translation>So heißt hier niemand.</translation>
    </message>
</context>
<context>
    <name>confab::PersonActions</name>
    <message>
        <source>Lower your &amp;hand</source>
        <translation>Hand &amp;senken</translation>
    </message>
    <message>
        <source>Raise your &amp;hand</source>
        <translation>Hand &amp;heben</translation>
    </message>
    <message>
        <source>&amp;Write to them alone</source>
        <translation>Nur an diese Person sch&amp;reiben</translation>
    </message>
    <message>
        <source>&amp;Lower their hand</source>
        <translation>Hand dieser Person &amp;senken</translation>
    </message>
    <message>
        <source>&amp;Remove from the room…</source>
        <translation>Aus dem Raum &amp;entfernen…</translation>
    </message>
    <message>
        <source>Make them a h&amp;ost</source>
        <translation>Zum H&amp;ost machen</translation>
    </message>
    <message>
        <source>Make them a &amp;guest</source>
        <translation>Zum &amp;Gast machen</translation>
    </message>
    <message>
        <source>Make them a &amp;viewer</source>
        <translation>Nur noch &amp;mitlesen lassen</translation>
    </message>
    <message>
        <source>Remove %1 from the room?</source>
        <translation>%1 aus dem Raum entfernen?</translation>
    </message>
    <message>
        <source>They are told, and by whom. With the code they can come in again, unless you keep them out.</source>
        <translation>Die Person erfährt es, auch von wem. Mit dem Code kann sie wieder hereinkommen, wenn sie nicht ferngehalten wird.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Reason, for them to read (optional)</source>
        <translation>Begründung, für diese Person zu lesen (freiwillig)</translation>
    </message>
    <message>
        <source>Keep them out for the rest of the session</source>
        <translation>Für den Rest der Sitzung fernhalten</translation>
    </message>
    <message>
        <source>&amp;Follow in the notes</source>
        <translation>In den &amp;Notizen folgen</translation>
    </message>
</context>
<context>
    <name>confab::PersonPage</name>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>As the others in a room see it, at once.</source>
        <translation>Wie ihn die anderen in einem Raum sehen, sofort.</translation>
    </message>
    <message>
        <source>Your &amp;colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Of your caret and your picture, from the next room on that you go into.</source>
        <translation>Von Schreibmarke und Bild, ab dem nächsten Betreten eines Raums.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>From the next start of Confab on.</source>
        <translation>Ab dem nächsten Start von Confab.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
</context>
<context>
    <name>confab::PinnedBar</name>
    <message>
        <source>Pinned messages</source>
        <translation>Angeheftete Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Pin for everyone</source>
        <translation>Für alle &amp;anheften</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Lö&amp;sen</translation>
    </message>
</context>
<context>
    <name>confab::PinnedRow</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Angeheftet: %1</translation>
    </message>
    <message>
        <source>Pinned by %1</source>
        <translation>Angeheftet von %1</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>Für alle lösen</translation>
    </message>
    <message>
        <source>Show &amp;less</source>
        <translation>W&amp;eniger anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>A&amp;lles anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>Lö&amp;sen</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>%1 öffnen…</translation>
    </message>
</context>
<context>
    <name>confab::PreviewView</name>
    <message>
        <source>The notes go on. The preview of a very long text ends here.</source>
        <translation>Die Notizen gehen weiter. Die Vorschau eines sehr langen Textes endet hier.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>confab::RecentRoomsList</name>
    <message>
        <source>Recent rooms</source>
        <translation>Letzte Räume</translation>
    </message>
    <message>
        <source>Join this room</source>
        <translation>Diesem Raum beitreten</translation>
    </message>
    <message>
        <source>Copy the invite link</source>
        <translation>Den Einladungslink kopieren</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
</context>
<context>
    <name>confab::RecentRoomsModel</name>
    <message>
        <source>Room without a name</source>
        <translation>Raum ohne Namen</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) inside now</source>
        <translation>
            <numerusform>%n Person ist gerade darin</numerusform>
            <numerusform>%n Personen sind gerade darin</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody inside</source>
        <translation>niemand darin</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>gibt es nicht mehr</translation>
    </message>
    <message>
        <source>not reachable now</source>
        <translation>gerade nicht erreichbar</translation>
    </message>
    <message>
        <source>opens when you go in</source>
        <translation>öffnet beim Hineingehen</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
</context>
<context>
    <name>confab::RoomAnnouncer</name>
    <message>
        <source>%1: %2</source>
        <comment>name, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing in the notes.</source>
        <translation>%1 schreibt in den Notizen.</translation>
    </message>
    <message>
        <source>%1 are writing in the notes.</source>
        <comment>several names</comment>
        <translation>%1 schreiben in den Notizen.</translation>
    </message>
</context>
<context>
    <name>confab::RoomCodeRow</name>
    <message>
        <source>Hosts: may do everything</source>
        <translation>Hosts: dürfen alles</translation>
    </message>
    <message>
        <source>Guests: write notes and chat</source>
        <translation>Gäste: schreiben Notizen und Chat</translation>
    </message>
    <message>
        <source>Viewers: read along</source>
        <translation>Mitlesende: lesen nur</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>Kopiert ✓</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Another code; the former lets nobody in any more</source>
        <translation>Ein anderer Code; der bisherige lässt niemanden mehr herein</translation>
    </message>
    <message>
        <source>Lets people in</source>
        <translation>Lässt Leute herein</translation>
    </message>
    <message>
        <source>How long it lets people in</source>
        <translation>Wie lange er Leute hereinlässt</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Auf Dauer</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Eine Stunde lang</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Einen Tag lang</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Bis…</translation>
    </message>
    <message>
        <source>Until when it lets people in</source>
        <translation>Bis wann er Leute hereinlässt</translation>
    </message>
    <message>
        <source>How many more people it lets in</source>
        <translation>Wie viele Leute er noch hereinlässt</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>People:</source>
        <translation>Personen:</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Seine Zeit ist um</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Verbraucht</translation>
    </message>
</context>
<context>
    <name>confab::RoomCodesDialog</name>
    <message>
        <source>Room codes</source>
        <translation>Raumcodes</translation>
    </message>
    <message>
        <source>Whoever has a code comes in with its role. A change binds only those who come in later: who is in the room stays.</source>
        <translation>Wer einen Code hat, kommt mit seiner Rolle herein. Eine Änderung gilt nur für alle, die später kommen: Wer im Raum ist, bleibt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>confab::RoomEntry</name>
    <message>
        <source>Starting the room on this computer…</source>
        <translation>Der Raum wird auf diesem Computer gestartet…</translation>
    </message>
    <message>
        <source>The room on this computer gave no code to come in with. Start it again.</source>
        <translation>Der Raum auf diesem Computer gab keinen Code zum Beitreten. Bitte noch einmal starten.</translation>
    </message>
    <message>
        <source>The code alone does not say where the room is. Ask for the invite link.</source>
        <translation>Der Code allein sagt nicht, wo der Raum ist. Bitte um den Einladungslink bitten.</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Beitritt zu %1…</translation>
    </message>
    <message>
        <source>Looking for %1 on %2…</source>
        <translation>Suche nach %1 auf %2…</translation>
    </message>
</context>
<context>
    <name>confab::RoomHeader</name>
    <message>
        <source>Copy invite</source>
        <translation>Einladung kopieren</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation>Offen für das Netz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>Kopiert ✓</translation>
    </message>
    <message>
        <source>Room code</source>
        <translation>Raumcode</translation>
    </message>
    <message>
        <source>Hand ✓</source>
        <translation>Hand ✓</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>&amp;Open to the network…</source>
        <translation>Für das Net&amp;z öffnen…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>Den Raum verlassen</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>You have left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Something else answers in the server&apos;s place. Your work is kept; trying again…</source>
        <translation>An der Stelle des Servers antwortet etwas anderes. Die Arbeit ist aufgehoben; neuer Versuch…</translation>
    </message>
    <message>
        <source>Something else answers, trying again…</source>
        <translation>Etwas anderes antwortet, neuer Versuch…</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Neuer Versuch…</translation>
    </message>
    <message>
        <source>Connection lost. Your work is kept, your place perhaps not; trying again…</source>
        <translation>Verbindung verloren. Die Arbeit ist aufgehoben, der Platz vielleicht nicht; neuer Versuch…</translation>
    </message>
    <message>
        <source>Connection lost, trying again…</source>
        <translation>Verbindung verloren, neuer Versuch…</translation>
    </message>
    <message>
        <source>Connection lost. Your work is kept, your place for another %1; trying again…</source>
        <translation>Verbindung verloren. Die Arbeit ist aufgehoben, der Platz noch %1; neuer Versuch…</translation>
    </message>
    <message>
        <source>Connection lost, place kept for %1</source>
        <translation>Verbindung verloren, Platz noch %1 frei</translation>
    </message>
    <message>
        <source>Trying again… %1</source>
        <translation>Neuer Versuch… %1</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Lower your hand</source>
        <translation>Hand senken</translation>
    </message>
    <message>
        <source>Raise your hand</source>
        <translation>Hand heben</translation>
    </message>
    <message>
        <source>You were removed from the room</source>
        <translation>Aus dem Raum entfernt</translation>
    </message>
    <message>
        <source>%1 removed you from the room</source>
        <translation>Von %1 aus dem Raum entfernt</translation>
    </message>
    <message>
        <source>The room was ended</source>
        <translation>Der Raum wurde beendet</translation>
    </message>
    <message>
        <source>%1 ended the room</source>
        <translation>%1 hat den Raum beendet</translation>
    </message>
    <message>
        <source>%1:%2 h</source>
        <comment>hours, minutes</comment>
        <translation>%1:%2 h</translation>
    </message>
    <message>
        <source>The session is %1 old</source>
        <translation>Die Sitzung dauert schon %1</translation>
    </message>
    <message>
        <source>The session began at %1</source>
        <translation>Die Sitzung begann am %1</translation>
    </message>
</context>
<context>
    <name>confab::RoomMenu</name>
    <message>
        <source>Room &amp;codes…</source>
        <translation>&amp;Codes des Raums…</translation>
    </message>
    <message>
        <source>&amp;Lock the room: nobody new comes in</source>
        <translation>Raum ab&amp;schließen: niemand Neues kommt herein</translation>
    </message>
    <message>
        <source>&amp;Pause the chat for all but hosts</source>
        <translation>Chat für alle außer Hosts &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Guests only read the notes</source>
        <translation>&amp;Gäste lesen die Notizen nur</translation>
    </message>
    <message>
        <source>People &amp;kept out…</source>
        <translation>&amp;Ferngehaltene Personen…</translation>
    </message>
    <message>
        <source>&amp;End the room for everyone…</source>
        <translation>Den Raum für alle &amp;beenden…</translation>
    </message>
</context>
<context>
    <name>confab::RoomPage</name>
    <message>
        <source>Quote in the chat</source>
        <translation>Im Chat zitieren</translation>
    </message>
    <message>
        <source>This computer&apos;s disk takes nothing more. What you write still goes into the room, but what waits for the connection would be lost with Confab&apos;s end.</source>
        <translation>Die Festplatte dieses Computers nimmt nichts mehr auf. Geschriebenes geht weiter in den Raum, aber was auf die Verbindung wartet, wäre mit dem Ende von Confab verloren.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>End the room for everyone?</source>
        <translation>Den Raum für alle beenden?</translation>
    </message>
    <message>
        <source>Everyone is told and leaves, you too. The session&apos;s notes, messages and shared values are gone from the room; each person can still save the notes they have.</source>
        <translation>Alle erfahren es und verlassen den Raum, man selbst auch. Notizen, Nachrichten und gemeinsame Werte der Sitzung sind dann aus dem Raum fort; jede Person kann die Notizen, die sie hat, noch speichern.</translation>
    </message>
    <message>
        <source>End the room</source>
        <translation>Raum beenden</translation>
    </message>
    <message>
        <source>Reason, for the others to read (optional)</source>
        <translation>Begründung, für die anderen zu lesen (freiwillig)</translation>
    </message>
    <message>
        <source>Lock it as well: its codes let nobody in any more</source>
        <translation>Auch abschließen: Seine Codes lassen niemanden mehr herein</translation>
    </message>
    <message>
        <source>Joining again…</source>
        <translation>Erneuter Beitritt…</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Zurück zum Start</translation>
    </message>
    <message>
        <source>Save the notes…</source>
        <translation>Die Notizen speichern…</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Erneut beitreten</translation>
    </message>
    <message>
        <source>You were removed from the room.</source>
        <translation>Aus dem Raum entfernt.</translation>
    </message>
    <message>
        <source>%1 removed you from the room.</source>
        <translation>Von %1 aus dem Raum entfernt.</translation>
    </message>
    <message>
        <source>The room was ended for everyone.</source>
        <translation>Der Raum wurde für alle beendet.</translation>
    </message>
    <message>
        <source>%1 ended the room for everyone.</source>
        <translation>%1 hat den Raum für alle beendet.</translation>
    </message>
    <message>
        <source>You are no longer in the room.</source>
        <translation>Nicht mehr im Raum.</translation>
    </message>
    <message>
        <source>%1 They wrote: “%2”</source>
        <comment>what happened, the reason given</comment>
        <translation>%1 Dazu geschrieben: „%2“</translation>
    </message>
    <message>
        <source>These words are not in the notes any more.</source>
        <translation>Diese Stelle steht nicht mehr in den Notizen.</translation>
    </message>
</context>
<context>
    <name>confab::RoomPanes</name>
    <message>
        <source>Chat, people and shared state</source>
        <translation>Chat, Personen und gemeinsame Werte</translation>
    </message>
    <message>
        <source>Parts of the room</source>
        <translation>Teile des Raums</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>confab::RoomSplitter</name>
    <message>
        <source>Border between the notes and the chat</source>
        <translation>Grenze zwischen Notizen und Chat</translation>
    </message>
    <message>
        <source>The arrow keys move it, Home puts it back.</source>
        <translation>Die Pfeiltasten verschieben sie, Pos1 setzt sie zurück.</translation>
    </message>
    <message>
        <source>Drag to make room; a double click puts it back</source>
        <translation>Ziehen schafft Platz, ein Doppelklick setzt sie zurück</translation>
    </message>
</context>
<context>
    <name>confab::RoomTabs</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message numerus="yes">
        <source>Chat · %n new · @you</source>
        <translation>
            <numerusform>Chat · %n neu · @ich</numerusform>
            <numerusform>Chat · %n neu · @ich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chat · %n new</source>
        <translation>
            <numerusform>Chat · %n neu</numerusform>
            <numerusform>Chat · %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat %1 · @</source>
        <comment>so many new messages</comment>
        <translation>Chat %1 · @</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <comment>so many new messages</comment>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>Personen %1</translation>
    </message>
    <message>
        <source>People %1 · 1 hand</source>
        <translation>Personen %1 · 1 Hand</translation>
    </message>
    <message numerus="yes">
        <source>People %1 · %n hands</source>
        <comment>%n hands up</comment>
        <translation>
            <numerusform>Personen %1 · %n Hand</numerusform>
            <numerusform>Personen %1 · %n Hände</numerusform>
        </translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>Werte %1</translation>
    </message>
    <message>
        <source>State %1</source>
        <comment>where there is little room</comment>
        <translation>Werte %1</translation>
    </message>
</context>
<context>
    <name>confab::SaveNotesDialog</name>
    <message>
        <source>Session notes</source>
        <translation>Notizen der Sitzung</translation>
    </message>
    <message>
        <source>The notes could not be saved as “%1”: %2.</source>
        <translation>Die Notizen ließen sich nicht als „%1“ speichern: %2.</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>Die Notizen speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Reiner Text (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>confab::SecondWindow</name>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>Another window could not be opened.</source>
        <translation>Es ließ sich kein weiteres Fenster öffnen.</translation>
    </message>
</context>
<context>
    <name>confab::ServerPage</name>
    <message>
        <source>None</source>
        <comment>server</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Look for &amp;codes on this server, too</source>
        <translation>&amp;Codes auch auf diesem Server suchen</translation>
    </message>
    <message>
        <source>As in rooms.example.org, rooms.example.org:4000 or https://rooms.example.org. A code that comes without a link is looked for on this computer, there, and where you have been before.</source>
        <translation>Wie rooms.example.org, rooms.example.org:4000 oder https://rooms.example.org. Ein Code, der ohne Link kommt, wird auf diesem Computer gesucht, dort und auf allen schon besuchten Servern.</translation>
    </message>
</context>
<context>
    <name>confab::SessionDocument</name>
    <message>
        <source> (not to everyone)</source>
        <translation> (nicht an alle)</translation>
    </message>
    <message>
        <source>Session of %1</source>
        <translation>Sitzung vom %1</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Personen: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>(message deleted)</source>
        <translation>(Nachricht gelöscht)</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(bearbeitet)</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>confab::SessionEvent</name>
    <message>
        <source>%1 joined</source>
        <translation>%1 ist beigetreten</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who said what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>confab::SessionTimeline</name>
    <message>
        <source>set the notes to another value</source>
        <translation>setzte die Notizen auf einen anderen Wert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, did what</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>confab::SettingBar</name>
    <message>
        <source>%1 has locked the room: nobody new comes in.</source>
        <translation>%1 hat den Raum abgeschlossen: Niemand Neues kommt herein.</translation>
    </message>
    <message>
        <source>The chat is paused by %1.</source>
        <translation>Der Chat ist von %1 angehalten.</translation>
    </message>
    <message>
        <source>The notes are read-only for guests.</source>
        <translation>Gäste können die Notizen nur lesen.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Let them write</source>
        <translation>Schreiben lassen</translation>
    </message>
</context>
<context>
    <name>confab::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
</context>
<context>
    <name>confab::SharedStateModel</name>
    <message>
        <source>The notes that everyone writes together</source>
        <translation>Die Notizen, die alle gemeinsam schreiben</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>key, details</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 is %2, %3</source>
        <comment>key, value, details</comment>
        <translation>%1 ist %2, %3</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The notes</source>
        <translation>Die Notizen</translation>
    </message>
    <message>
        <source>(a key of spaces)</source>
        <translation>(ein Schlüssel aus Leerzeichen)</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>confab::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In the chat</source>
        <translation>Im Chat</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Enter</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>Eine neue Zeile</translation>
    </message>
    <message>
        <source>Name somebody, an emoji by its name</source>
        <translation>Jemanden nennen, ein Emoji mit seinem Namen</translation>
    </message>
    <message>
        <source>Up, F2</source>
        <translation>Pfeil hoch, F2</translation>
    </message>
    <message>
        <source>In the empty message: change your last one; else the chosen one</source>
        <translation>In der leeren Nachricht: die eigene letzte ändern; sonst die gewählte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete your chosen message for everyone</source>
        <translation>Die gewählte eigene Nachricht für alle löschen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Put the chosen message into the notes</source>
        <translation>Die gewählte Nachricht in die Notizen übernehmen</translation>
    </message>
    <message>
        <source>In the notes</source>
        <translation>In den Notizen</translation>
    </message>
    <message>
        <source>In a list: the next item; in an empty one the end of the list</source>
        <translation>In einer Liste: der nächste Punkt; in einem leeren das Ende der Liste</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>In a list: further in, further out. Elsewhere: on to the next field</source>
        <translation>In einer Liste: weiter hinein, weiter hinaus. Sonst: weiter zum nächsten Feld</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Strg+Tab, Strg+Umschalt+Tab</translation>
    </message>
    <message>
        <source>On to the next field from anywhere, a list too</source>
        <translation>Von überall weiter zum nächsten Feld, auch aus einer Liste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop following somebody, or leave focus mode</source>
        <translation>Jemandem nicht mehr folgen oder den Schreibfokus verlassen</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>On the start page: join or start</source>
        <translation>Auf der Startseite: beitreten oder starten</translation>
    </message>
    <message>
        <source>In the recent rooms: remove from the list</source>
        <translation>In den letzten Räumen: aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Arrow keys, Home</source>
        <translation>Pfeiltasten, Pos1</translation>
    </message>
    <message>
        <source>On the border between notes and chat: move it, put it back</source>
        <translation>Auf der Grenze zwischen Notizen und Chat: verschieben, zurücksetzen</translation>
    </message>
    <message>
        <source>Ctrl+F, F3</source>
        <translation>Strg+F, F3</translation>
    </message>
    <message>
        <source>While one is in the chat: find there</source>
        <translation>Im Chat: dort suchen</translation>
    </message>
    <message>
        <source>Letters, Esc</source>
        <translation>Buchstaben, Esc</translation>
    </message>
    <message>
        <source>At the messages: write a new one</source>
        <translation>Bei den Nachrichten: eine neue schreiben</translation>
    </message>
</context>
<context>
    <name>confab::SpellMarks</name>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Add to the dictionary</source>
        <translation>Ins &amp;Wörterbuch aufnehmen</translation>
    </message>
</context>
<context>
    <name>confab::SpellMenu</name>
    <message>
        <source>No dictionaries are installed (hunspell-en-us and others)</source>
        <translation>Es sind keine Wörterbücher installiert (hunspell-de-de und andere)</translation>
    </message>
    <message>
        <source>&amp;Underline what may be wrong</source>
        <translation>&amp;Unterstreichen, was falsch sein könnte</translation>
    </message>
</context>
<context>
    <name>confab::StartCard</name>
    <message>
        <source>&amp;Start a room</source>
        <translation>Raum &amp;starten</translation>
    </message>
    <message>
        <source>It runs on this computer and ends when everyone has left.</source>
        <translation>Er läuft auf diesem Computer und endet, wenn alle gegangen sind.</translation>
    </message>
    <message>
        <source>Name of the room, optional</source>
        <translation>Name des Raums, freiwillig</translation>
    </message>
    <message>
        <source>Name of the room (optional)</source>
        <translation>Name des Raums (freiwillig)</translation>
    </message>
    <message>
        <source>Start on this computer</source>
        <translation>Auf diesem Computer starten</translation>
    </message>
</context>
<context>
    <name>confab::StartPage</name>
    <message>
        <source>Chat and shared notes, for as long as you are together.</source>
        <translation>Chat und gemeinsame Notizen, solange man beisammen ist.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Eigener &amp;Name</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>How others will see you</source>
        <translation>So sehen ihn die anderen</translation>
    </message>
    <message>
        <source>&amp;Recent rooms</source>
        <translation>&amp;Letzte Räume</translation>
    </message>
    <message numerus="yes">
        <source>You are hosting a room for %n person(s) on this computer.</source>
        <translation>
            <numerusform>Auf diesem Computer wird ein Raum für %n Person gehostet.</numerusform>
            <numerusform>Auf diesem Computer wird ein Raum für %n Personen gehostet.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are hosting a room on this computer. Nobody is inside.</source>
        <translation>Auf diesem Computer wird ein Raum gehostet. Niemand ist darin.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Hosten beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Say who you are first: the others in the room see this name.</source>
        <translation>Bitte erst den Namen angeben: Die anderen im Raum sehen ihn.</translation>
    </message>
    <message>
        <source>Try it alone, with a second window as another person</source>
        <translation>Allein ausprobieren, mit einem zweiten Fenster als andere Person</translation>
    </message>
    <message>
        <source>Starts a room here, and somebody made up comes in. They leave nothing behind.</source>
        <translation>Startet hier einen Raum, und eine erfundene Person kommt herein. Sie hinterlässt nichts.</translation>
    </message>
</context>
<context>
    <name>confab::StatePane</name>
    <message>
        <source>Shared values</source>
        <translation>Gemeinsame Werte</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Nothing is shared here yet.

What pages and apps in this room set for everyone is listed here, and you can add something yourself.</source>
        <translation>Noch ist hier nichts geteilt.

Was Seiten und Apps in diesem Raum für alle setzen, steht hier, und auch Eigenes lässt sich hinzufügen.</translation>
    </message>
    <message>
        <source>Nothing is shared here yet.

What pages and apps in this room set for everyone is listed here.</source>
        <translation>Noch ist hier nichts geteilt.

Was Seiten und Apps in diesem Raum für alle setzen, steht hier.</translation>
    </message>
    <message>
        <source>“%1” goes away for everyone in the room.</source>
        <translation>„%1“ verschwindet für alle im Raum.</translation>
    </message>
    <message>
        <source>Remove this value?</source>
        <translation>Diesen Wert entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Someone has changed “%1” in the meantime. It is now:
%2</source>
        <translation>Inzwischen hat jemand „%1“ geändert. Jetzt lautet es:
%2</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Ändern…</translation>
    </message>
    <message>
        <source>&amp;Show…</source>
        <translation>&amp;Anzeigen…</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
</context>
<context>
    <name>confab::TimelineDialog</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Wer was schrieb</translation>
    </message>
    <message>
        <source>Timeline of the session</source>
        <translation>Zeitverlauf der Sitzung</translation>
    </message>
    <message>
        <source>The notes at this moment</source>
        <translation>Die Notizen in diesem Augenblick</translation>
    </message>
    <message>
        <source>What was said, and who came and went</source>
        <translation>Was gesagt wurde, und wer kam und ging</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Version %L1 of %L2</source>
        <translation>Version %L1 von %L2</translation>
    </message>
    <message>
        <source>Reading the session&apos;s past… %1 %</source>
        <translation>Der bisherige Verlauf wird gelesen… %1 %</translation>
    </message>
    <message>
        <source>Another app had set a value here that is no text.</source>
        <translation>Eine andere App hatte hier einen Wert gesetzt, der kein Text ist.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, what happened</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The session begins. Nothing has been written yet.</source>
        <translation>Die Sitzung beginnt. Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>set it to another value</source>
        <translation>setzte einen anderen Wert</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <comment>time, who, did what</comment>
        <translation>%1 · %2 %3</translation>
    </message>
</context>
<context>
    <name>confab::TimelineSlider</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>confab::TrayIcon</name>
    <message>
        <source>&amp;Show Confab</source>
        <translation>Confab an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread message(s)</source>
        <translation>
            <numerusform>Confab: 1 ungelesene Nachricht</numerusform>
            <numerusform>Confab: %n ungelesene Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::UnsentFlow</name>
    <message>
        <source>Save what was not sent</source>
        <translation>Nicht Gesendetes speichern</translation>
    </message>
</context>
<context>
    <name>confab::UnsentList</name>
    <message>
        <source>Not sent in “%1”: %2. It is kept on this computer.</source>
        <translation>In „%1“ nicht gesendet: %2. Auf diesem Computer aufgehoben.</translation>
    </message>
    <message>
        <source>Return to the room</source>
        <translation>Zurück in den Raum</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Nicht Gesendetes verwerfen?</translation>
    </message>
    <message>
        <source>What you wrote in “%1” and the room does not have (%2) is deleted from this computer. It cannot be brought back.</source>
        <translation>Was in „%1“ geschrieben wurde und der Raum nicht hat (%2), wird von diesem Computer gelöscht. Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>confab::UnsentOffer</name>
    <message>
        <source>1 edit</source>
        <translation>1 Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>ein Entwurf</translation>
    </message>
</context>
<context>
    <name>confab::UnsentWork</name>
    <message>
        <source>Another Confab is open as the same person. What you write in this window and a room does not have yet is lost when it is closed.</source>
        <translation>Ein weiteres Confab ist als dieselbe Person offen. Was in diesem Fenster geschrieben wird und ein Raum noch nicht hat, geht beim Schließen verloren.</translation>
    </message>
    <message>
        <source>What you write and a room does not have yet cannot be kept on this computer&apos;s disk (%1): it is lost when Confab is closed.</source>
        <translation>Was ein Raum noch nicht hat, lässt sich nicht auf der Festplatte dieses Computers aufheben (%1): Es geht beim Schließen von Confab verloren.</translation>
    </message>
</context>
<context>
    <name>confab::ValueEditor</name>
    <message>
        <source>Share something with everyone</source>
        <translation>Etwas mit allen teilen</translation>
    </message>
    <message>
        <source>Change a shared value</source>
        <translation>Einen gemeinsamen Wert ändern</translation>
    </message>
    <message>
        <source>A shared value</source>
        <translation>Ein gemeinsamer Wert</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key: what it is called</source>
        <translation>Schlüssel: wie es heißt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“default” is the key of the notes. Write in them, or choose another key.</source>
        <translation>„default“ ist der Schlüssel der Notizen. Bitte dort schreiben oder einen anderen Schlüssel wählen.</translation>
    </message>
    <message>
        <source>There is a value with this key already. Choose another, or change that one.</source>
        <translation>Einen Wert mit diesem Schlüssel gibt es schon. Bitte einen anderen wählen oder jenen ändern.</translation>
    </message>
</context>
<context>
    <name>confab::ValueField</name>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Take it as JSON</source>
        <translation>Als JSON nehmen</translation>
    </message>
    <message>
        <source>A text.</source>
        <translation>Ein Text.</translation>
    </message>
    <message>
        <source>A value in JSON.</source>
        <translation>Ein Wert in JSON.</translation>
    </message>
    <message>
        <source>It looks like JSON, but will be kept as a text.</source>
        <translation>Es sieht nach JSON aus, wird aber als Text aufgehoben.</translation>
    </message>
    <message>
        <source>It is kept as a text, letter by letter.</source>
        <translation>Es wird als Text aufgehoben, Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>null is the same as no value: remove the key instead.</source>
        <translation>null ist dasselbe wie kein Wert: stattdessen den Schlüssel entfernen.</translation>
    </message>
    <message>
        <source>Valid JSON: a text.</source>
        <translation>Gültiges JSON: ein Text.</translation>
    </message>
    <message>
        <source>Valid JSON.</source>
        <translation>Gültiges JSON.</translation>
    </message>
</context>
<context>
    <name>confab::WhoWrote</name>
    <message>
        <source>Reading what was written so far… %1 %</source>
        <translation>Das bisher Geschriebene wird gelesen… %1 %</translation>
    </message>
    <message>
        <source>Nobody has written anything yet.</source>
        <translation>Noch hat niemand etwas geschrieben.</translation>
    </message>
</context>
</TS>
