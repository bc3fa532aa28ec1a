<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>confab::AuthorLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::AvatarStack</name>
    <message numerus="yes">
        <source>%n people in the room</source>
        <translation>
            <numerusform>1 person in the room</numerusform>
            <numerusform>%n people in the room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::ChangeWords</name>
    <message numerus="yes">
        <source>deleted %n character(s)</source>
        <translation>
            <numerusform>deleted 1 character</numerusform>
            <numerusform>deleted %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote “%1” in the place of %n character(s)</source>
        <translation>
            <numerusform>wrote “%1” in the place of 1 character</numerusform>
            <numerusform>wrote “%1” in the place of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::ChatPane</name>
    <message numerus="yes">
        <source>%n new messages ↓</source>
        <translation>
            <numerusform>1 new message ↓</numerusform>
            <numerusform>%n new messages ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Composer</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>1 byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::ExitQuestion</name>
    <message numerus="yes">
        <source>This computer goes on hosting the room, and %n other person(s) can go on without you. You can return at any time.</source>
        <translation>
            <numerusform>This computer goes on hosting the room, and the other person inside can go on without you. You can return at any time.</numerusform>
            <numerusform>This computer goes on hosting the room, and the %n others inside can go on without you. You can return at any time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The room is hosted on this computer. It ends for the %n other person(s) inside; they are told.</source>
        <translation>
            <numerusform>The room is hosted on this computer. It ends for the 1 other person inside; they are told.</numerusform>
            <numerusform>The room is hosted on this computer. It ends for the %n others inside; they are told.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::ExportDialog</name>
    <message numerus="yes">
        <source>The chat: %n message(s)</source>
        <translation>
            <numerusform>The chat: %n message</numerusform>
            <numerusform>The chat: %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The people: %n name(s)</source>
        <translation>
            <numerusform>The people: %n name</numerusform>
            <numerusform>The people: %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timeline: %n line(s)</source>
        <translation>
            <numerusform>The timeline: %n line</numerusform>
            <numerusform>The timeline: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::FailureText</name>
    <message numerus="yes">
        <source>That was too much at once for the server. Try again in %n second(s).</source>
        <translation>
            <numerusform>That was too much at once for the server. Try again in 1 second.</numerusform>
            <numerusform>That was too much at once for the server. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code has ten letters: %n is (are) still missing.</source>
        <translation>
            <numerusform>A code has ten letters: 1 is still missing.</numerusform>
            <numerusform>A code has ten letters: %n are still missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code has ten letters: here are %n.</source>
        <translation>
            <numerusform>A code has ten letters: here is 1.</numerusform>
            <numerusform>A code has ten letters: here are %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::NotesFinder</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::NotesSituation</name>
    <message numerus="yes">
        <source>%n edits did not reach the room</source>
        <translation>
            <numerusform>%n edit did not reach the room</numerusform>
            <numerusform>%n edits did not reach the room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits wait for the connection</source>
        <translation>
            <numerusform>%n edit waits for the connection</numerusform>
            <numerusform>%n edits wait for the connection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::NotesStatus</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::NotificationText</name>
    <message numerus="yes">
        <source>and %n more message(s)</source>
        <translation>
            <numerusform>and 1 more message</numerusform>
            <numerusform>and %n more messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::PeoplePane</name>
    <message numerus="yes">
        <source>%n hands are up</source>
        <translation>
            <numerusform>%n hand is up</numerusform>
            <numerusform>%n hands are up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::RecentRoomsModel</name>
    <message numerus="yes">
        <source>%n person(s) inside now</source>
        <translation>
            <numerusform>1 person inside now</numerusform>
            <numerusform>%n people inside now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::RoomAnnouncer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::RoomTabs</name>
    <message numerus="yes">
        <source>Chat · %n new · @you</source>
        <translation>
            <numerusform>Chat · %n new · @you</numerusform>
            <numerusform>Chat · %n new · @you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chat · %n new</source>
        <translation>
            <numerusform>Chat · %n new</numerusform>
            <numerusform>Chat · %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People %1 · %n hands</source>
        <comment>%n hands up</comment>
        <translation>
            <numerusform>People %1 · %n hand</numerusform>
            <numerusform>People %1 · %n hands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::StartPage</name>
    <message numerus="yes">
        <source>You are hosting a room for %n person(s) on this computer.</source>
        <translation>
            <numerusform>You are hosting a room for 1 person on this computer.</numerusform>
            <numerusform>You are hosting a room for %n people on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::TrayIcon</name>
    <message numerus="yes">
        <source>Confab: %n unread message(s)</source>
        <translation>
            <numerusform>Confab: 1 unread message</numerusform>
            <numerusform>Confab: %n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::UnsentOffer</name>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
</TS>
