<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_US">
<context>
    <name>confab::Application</name>
    <message>
        <source>Trying Confab</source>
        <translation>Знайомство з Confab</translation>
    </message>
</context>
<context>
    <name>confab::AudienceButton</name>
    <message>
        <source>To: %1 ▾</source>
        <translation>Кому: %1 ▾</translation>
    </message>
    <message>
        <source>To whom the message goes: %1</source>
        <translation>Кому йде повідомлення: %1</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>ведучі</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>гості</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>глядачі</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Ведучі</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Гості</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Глядачі</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>усі</translation>
    </message>
</context>
<context>
    <name>confab::AuthorLegend</name>
    <message>
        <source>Who wrote what: %1</source>
        <translation>Хто що написав: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Authors</name>
    <message>
        <source>Someone</source>
        <translation>Хтось</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>Автор: %1</translation>
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
        <translation>Одна особа в кімнаті</translation>
    </message>
    <message numerus="yes">
        <source>%n people in the room</source>
        <translation>
            <numerusform>%n особа в кімнаті</numerusform>
            <numerusform>%n особи в кімнаті</numerusform>
            <numerusform>%n осіб у кімнаті</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::BusNotifications</name>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
</context>
<context>
    <name>confab::ChangeWords</name>
    <message>
        <source>changed nothing</source>
        <translation>нічого не змінює</translation>
    </message>
    <message numerus="yes">
        <source>deleted %n character(s)</source>
        <translation>
            <numerusform>видаляє %n символ</numerusform>
            <numerusform>видаляє %n символи</numerusform>
            <numerusform>видаляє %n символів</numerusform>
        </translation>
    </message>
    <message>
        <source>made room</source>
        <translation>додає порожнє місце</translation>
    </message>
    <message>
        <source>put a space in the place of something</source>
        <translation>замінює щось на порожнє місце</translation>
    </message>
    <message>
        <source>wrote “%1”</source>
        <translation>пише «%1»</translation>
    </message>
    <message numerus="yes">
        <source>wrote “%1” in the place of %n character(s)</source>
        <translation>
            <numerusform>пише «%1» замість %n символу</numerusform>
            <numerusform>пише «%1» замість %n символів</numerusform>
            <numerusform>пише «%1» замість %n символів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::ChatFinder</name>
    <message>
        <source>Not found</source>
        <translation>Не знайдено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
</context>
<context>
    <name>confab::ChatPane</name>
    <message>
        <source>Messages</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>No messages yet. Say hello.</source>
        <translation>Повідомлень ще немає. Почніть із привітання.</translation>
    </message>
    <message>
        <source>↑ First new message</source>
        <translation>↑ Перше нове повідомлення</translation>
    </message>
    <message>
        <source>1 new message ↓</source>
        <translation>1 нове повідомлення ↓</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages ↓</source>
        <translation>
            <numerusform>%n нове повідомлення ↓</numerusform>
            <numerusform>%n нові повідомлення ↓</numerusform>
            <numerusform>%n нових повідомлень ↓</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply with a &amp;quote</source>
        <translation>Відповісти з &amp;цитатою</translation>
    </message>
    <message>
        <source>Put into the &amp;notes</source>
        <translation>Перенести до &amp;нотаток</translation>
    </message>
    <message>
        <source>&amp;Write only to %1</source>
        <translation>Написати &amp;лише: %1</translation>
    </message>
    <message>
        <source>&amp;Show in the notes</source>
        <translation>Показати в нота&amp;тках</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
</context>
<context>
    <name>confab::CommandLine</name>
    <message>
        <source>Chat and shared notes, for as long as you are together.

Start a room on this computer and give its code or invite link to others, or join a room with one.

--tail, --send and --notes work without a window, for scripts. They end with 0 when it is done, 1 when it was refused, 2 when they were called wrongly, 3 when there was no way into the room, 4 when the room ended or somebody removed them before it was done, 5 when the connection was lost for too long, and 128 plus its number after a signal.</source>
        <translation>Чат і спільні нотатки, доки ви разом.

Створіть кімнату на цьому комп’ютері й передайте іншим її код чи посилання-запрошення або увійдіть до кімнати за ними.

--tail, --send і --notes працюють без вікна, для скриптів. Вони завершуються з 0, коли все зроблено, 1 — коли відмовлено, 2 — коли їх викликано неправильно, 3 — коли до кімнати не було шляху, 4 — коли кімнату завершили або їх вилучили раніше, 5 — коли з’єднання не було надто довго, і 128 плюс номер після сигналу.</translation>
    </message>
    <message>
        <source>Be another person: with a name, settings and recent rooms of their own.</source>
        <translation>Бути іншою особою: з власним ім’ям, налаштуваннями й недавніми кімнатами.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>ім’я</translation>
    </message>
    <message>
        <source>Keep settings, rooms and what is unsent in this folder instead of the desktop&apos;s.</source>
        <translation>Тримати налаштування, кімнати й ненадіслане в цій теці, а не в системних.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>тека</translation>
    </message>
    <message>
        <source>Your name, as the others in a room see it. Else the one that was used last.</source>
        <translation>Ваше ім’я, яким його бачать інші в кімнаті. Інакше — останнє вживане.</translation>
    </message>
    <message>
        <source>Join at once with this code or invite link.</source>
        <translation>Одразу увійти за цим кодом чи посиланням-запрошенням.</translation>
    </message>
    <message>
        <source>code or link</source>
        <translation>код або посилання</translation>
    </message>
    <message>
        <source>Light colours, whatever the settings say.</source>
        <translation>Світлі кольори, хоч би що було в налаштуваннях.</translation>
    </message>
    <message>
        <source>Dark colours, whatever the settings say.</source>
        <translation>Темні кольори, хоч би що було в налаштуваннях.</translation>
    </message>
    <message>
        <source>The language of the window, as de, en or uk, whatever the settings say.</source>
        <translation>Мова вікна: de, en або uk, хоч би що було в налаштуваннях.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>мова</translation>
    </message>
    <message>
        <source>Without a window: print this room&apos;s chat, from the session&apos;s beginning to its end. A line for each message: time, to whom, from whom and what, with tabs between.</source>
        <translation>Без вікна: виводити чат цієї кімнати від початку сеансу до кінця. Рядок на повідомлення: час, кому, від кого і що, через табуляцію.</translation>
    </message>
    <message>
        <source>Without a window: say the text that follows in this room, or else each line of the standard input, and end when the room has it.</source>
        <translation>Без вікна: сказати в цій кімнаті наведений далі текст, а без нього — кожен рядок стандартного вводу, і завершитись, коли кімната їх має.</translation>
    </message>
    <message>
        <source>Without a window: print this room&apos;s notes as they stand.</source>
        <translation>Без вікна: вивести нотатки цієї кімнати такими, якими вони є.</translation>
    </message>
    <message>
        <source>With --notes: make the notes what the standard input has, by changing only what is different, and end when the room has it.</source>
        <translation>З --notes: зробити нотатки такими, як у стандартному вводі, змінюючи лише відмінне, і завершитись, коли кімната їх має.</translation>
    </message>
    <message>
        <source>Without a window: give up after so many seconds without a connection (30).</source>
        <translation>Без вікна: здатися після стількох секунд без з’єднання (30).</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секунди</translation>
    </message>
    <message>
        <source>link</source>
        <translation>посилання</translation>
    </message>
    <message>
        <source>An invite link. It is asked about before it is joined.</source>
        <translation>Посилання-запрошення. Перед входом буде запитано.</translation>
    </message>
    <message>
        <source>[link]</source>
        <translation>[посилання]</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>With --send: what to say.</source>
        <translation>З --send: що сказати.</translation>
    </message>
    <message>
        <source>[text…]</source>
        <translation>[текст…]</translation>
    </message>
    <message>
        <source>Keep nothing: settings and rooms are gone when the window closes.</source>
        <translation>Нічого не зберігати: налаштування й кімнати зникнуть, коли вікно закриється.</translation>
    </message>
</context>
<context>
    <name>confab::CommandPalette</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Нічого з такою назвою немає.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Палітра команд</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Що зробити</translation>
    </message>
    <message>
        <source>What do you want to do? Commands, people, headings</source>
        <translation>Що ви хочете зробити? Команди, люди, заголовки</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
</context>
<context>
    <name>confab::Composer</name>
    <message>
        <source>Message only to %1</source>
        <translation>Повідомлення лише для: %1</translation>
    </message>
    <message>
        <source>Message to everyone</source>
        <translation>Повідомлення всім</translation>
    </message>
    <message>
        <source>Viewers can read along</source>
        <translation>Глядачі лише читають</translation>
    </message>
    <message>
        <source>The chat is paused</source>
        <translation>Чат призупинено</translation>
    </message>
    <message>
        <source>You are no longer in this room</source>
        <translation>Ви вже не в цій кімнаті</translation>
    </message>
    <message>
        <source>one byte</source>
        <translation>один байт</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байти</numerusform>
            <numerusform>%n байтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter надсилає</translation>
    </message>
    <message>
        <source>Has left the room</source>
        <translation>Цієї особи вже немає</translation>
    </message>
    <message>
        <source>Too long by %1</source>
        <translation>Задовго на %1</translation>
    </message>
    <message>
        <source>Room for %1 more</source>
        <translation>Ще вміститься %1</translation>
    </message>
    <message>
        <source>A message holds at most %1.</source>
        <translation>Повідомлення вміщує щонайбільше %1.</translation>
    </message>
    <message>
        <source>Too long to paste</source>
        <translation>Задовге, щоб вставити</translation>
    </message>
    <message>
        <source>Nothing: the message is deleted</source>
        <translation>Порожньо: повідомлення буде видалено</translation>
    </message>
    <message>
        <source>Changing your message · Enter saves, Esc cancels</source>
        <translation>Зміна повідомлення · Enter зберігає, Esc скасовує</translation>
    </message>
</context>
<context>
    <name>confab::ComposerCompletion</name>
    <message>
        <source>Completions</source>
        <translation>Підказки</translation>
    </message>
</context>
<context>
    <name>confab::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>confab::ConflictBar</name>
    <message>
        <source>What stands in the room now</source>
        <translation>Що зараз є в кімнаті</translation>
    </message>
    <message>
        <source>Someone removed this key while you were writing.</source>
        <translation>Хтось вилучив цей ключ, поки ви писали.</translation>
    </message>
    <message>
        <source>Someone was quicker. This stands in the room now:</source>
        <translation>Хтось вас випередив. Тепер у кімнаті:</translation>
    </message>
    <message>
        <source>Someone was quicker (%1). This stands in the room now:</source>
        <translation>Хтось вас випередив (%1). Тепер у кімнаті:</translation>
    </message>
    <message>
        <source>Set it again</source>
        <translation>Задати знову</translation>
    </message>
    <message>
        <source>Replace it with mine</source>
        <translation>Замінити моїм</translation>
    </message>
    <message>
        <source>Leave it removed</source>
        <translation>Лишити вилученим</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Узяти чуже</translation>
    </message>
</context>
<context>
    <name>confab::DataPage</name>
    <message>
        <source>Settings and recent rooms</source>
        <translation>Налаштування й останні кімнати</translation>
    </message>
    <message>
        <source>Key for hosting</source>
        <translation>Ключ для хостингу</translation>
    </message>
    <message>
        <source>Rooms hosted here</source>
        <translation>Кімнати на цьому комп&apos;ютері</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ще не надіслано</translation>
    </message>
    <message>
        <source>&amp;Delete all of it…</source>
        <translation>&amp;Видалити все…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Де</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <source>&amp;Kept on this computer</source>
        <translation>&amp;Зберігається на цьому комп&apos;ютері</translation>
    </message>
    <message>
        <source>Messages and notes of rooms elsewhere are kept by their servers, until the session ends.</source>
        <translation>Повідомлення й нотатки інших кімнат зберігають їхні сервери, доки триває сеанс.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Востаннє</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>Поки що жодного</translation>
    </message>
    <message>
        <source>&amp;Servers this app has spoken with</source>
        <translation>&amp;Сервери, з якими спілкувався цей застосунок</translation>
    </message>
    <message>
        <source>Confab speaks with no others: it looks for no updates and reports nothing.</source>
        <translation>З іншими Confab не спілкується: не шукає оновлень і нічого не повідомляє.</translation>
    </message>
    <message>
        <source>Delete everything that Confab keeps here?</source>
        <translation>Видалити все, що Confab тут зберігає?</translation>
    </message>
    <message>
        <source>Your name and settings, the recent rooms, the rooms that this computer hosts with their codes, and what was written and is in no room yet. Invite links to your rooms stop working. Confab quits then. This cannot be taken back.</source>
        <translation>Ваше ім&apos;я й налаштування, останні кімнати, кімнати на цьому комп&apos;ютері з їхніми кодами, а також написане, чого ще немає в жодній кімнаті. Запрошення до ваших кімнат більше не діятимуть. Після цього Confab завершить роботу. Скасувати це неможливо.</translation>
    </message>
    <message>
        <source>Delete all of it and quit</source>
        <translation>Видалити все й вийти</translation>
    </message>
</context>
<context>
    <name>confab::DisplayPage</name>
    <message>
        <source>&amp;Less motion</source>
        <translation>&amp;Менше руху</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Size of all letters</source>
        <translation>&amp;Розмір усіх літер</translation>
    </message>
    <message>
        <source>From the next start of Confab on.</source>
        <translation>Від наступного запуску Confab.</translation>
    </message>
    <message>
        <source>Nothing fades or blinks. Where the desktop asks for that, it is so without this as well.</source>
        <translation>Ніщо не згасає й не блимає. Якщо про це просить система, так буде й без цієї позначки.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлі</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темні</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Кольори</translation>
    </message>
</context>
<context>
    <name>confab::DraftBar</name>
    <message>
        <source>Some of your text could not be merged. It is kept as a draft.</source>
        <translation>Частину вашого тексту не вдалося об’єднати. Її збережено як чернетку.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Зберегти…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Відкинути</translation>
    </message>
</context>
<context>
    <name>confab::ExitFlow</name>
    <message>
        <source>Save notes and chat</source>
        <translation>Зберегти нотатки й чат</translation>
    </message>
</context>
<context>
    <name>confab::ExitQuestion</name>
    <message>
        <source>Leave the room?</source>
        <translation>Вийти з кімнати?</translation>
    </message>
    <message>
        <source>Stop hosting?</source>
        <translation>Зупинити хостинг?</translation>
    </message>
    <message>
        <source>Quit Confab?</source>
        <translation>Завершити роботу Confab?</translation>
    </message>
    <message>
        <source>Join the room again?</source>
        <translation>Увійти до кімнати знову?</translation>
    </message>
    <message numerus="yes">
        <source>This computer goes on hosting the room, and %n other person(s) can go on without you. You can return at any time.</source>
        <translation>
            <numerusform>Цей комп’ютер і далі тримає кімнату, і ще %n особа може продовжувати без вас. Повернутися можна будь-коли.</numerusform>
            <numerusform>Цей комп’ютер і далі тримає кімнату, і ще %n особи можуть продовжувати без вас. Повернутися можна будь-коли.</numerusform>
            <numerusform>Цей комп’ютер і далі тримає кімнату, і ще %n осіб можуть продовжувати без вас. Повернутися можна будь-коли.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer goes on hosting the room. You can return at any time, and others can still come in with the code.</source>
        <translation>Цей комп’ютер і далі тримає кімнату. Повернутися можна будь-коли, і інші ще можуть увійти за кодом.</translation>
    </message>
    <message numerus="yes">
        <source>The room is hosted on this computer. It ends for the %n other person(s) inside; they are told.</source>
        <translation>
            <numerusform>Кімнату тримає цей комп’ютер. Вона завершиться ще для %n особи всередині; її сповістять.</numerusform>
            <numerusform>Кімнату тримає цей комп’ютер. Вона завершиться ще для %n осіб усередині; їх сповістять.</numerusform>
            <numerusform>Кімнату тримає цей комп’ютер. Вона завершиться ще для %n осіб усередині; їх сповістять.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session on this computer ends. The room and its codes are kept, and you can open it again.</source>
        <translation>Сеанс на цьому комп’ютері завершиться. Кімната та її коди лишаться, і її можна буде відкрити знову.</translation>
    </message>
    <message>
        <source>Not in the room yet: %1. It stays on this computer and is offered on the start page.</source>
        <translation>Ще не в кімнаті: %1. Це лишиться на цьому комп’ютері, і його запропонує початкова сторінка.</translation>
    </message>
    <message>
        <source>Not in the room yet, and lost then: %1.</source>
        <translation>Ще не в кімнаті й буде втрачено: %1.</translation>
    </message>
    <message>
        <source>The room may have none of these notes any more. This copy goes unless you save it.</source>
        <translation>У кімнаті цих нотаток, можливо, вже немає. Ця копія зникне, якщо її не зберегти.</translation>
    </message>
    <message>
        <source>You are not in the room any more. This copy of the notes and messages goes unless you save it.</source>
        <translation>Ви вже не в кімнаті. Ця копія нотаток і повідомлень зникне, якщо її не зберегти.</translation>
    </message>
    <message>
        <source>You are the last one here: the session ends, and its notes and messages are gone.</source>
        <translation>Більше тут нікого немає: сеанс завершиться, а його нотатки й повідомлення зникнуть.</translation>
    </message>
    <message>
        <source>The session&apos;s notes and messages are gone then.</source>
        <translation>Нотатки й повідомлення сеансу тоді зникнуть.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Зупинити хостинг</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершити</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Увійти знову</translation>
    </message>
    <message>
        <source>Save notes and chat first…</source>
        <translation>Спершу зберегти нотатки й чат…</translation>
    </message>
    <message>
        <source>Leave and stop hosting</source>
        <translation>Вийти й зупинити хостинг</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Лишитися</translation>
    </message>
</context>
<context>
    <name>confab::ExportDialog</name>
    <message>
        <source>Export the session</source>
        <translation>Експорт сеансу</translation>
    </message>
    <message>
        <source>The notes, as Markdown, plain text, web page or PDF, and with them:</source>
        <translation>Нотатки у форматі Markdown, звичайного тексту, вебсторінки чи PDF, а з ними:</translation>
    </message>
    <message numerus="yes">
        <source>The chat: %n message(s)</source>
        <translation>
            <numerusform>Чат: %n повідомлення</numerusform>
            <numerusform>Чат: %n повідомлення</numerusform>
            <numerusform>Чат: %n повідомлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The people: %n name(s)</source>
        <translation>
            <numerusform>Люди: %n ім’я</numerusform>
            <numerusform>Люди: %n імені</numerusform>
            <numerusform>Люди: %n імен</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat as you see it: messages to you alone are in it, and are marked.</source>
        <translation>Чат таким, як його видно тут: повідомлення, які бачите лише ви, теж у ньому й позначені.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Зберегти як…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Друкувати…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>The timeline: reading the session&apos;s past…</source>
        <translation>Часова шкала: читання…</translation>
    </message>
    <message>
        <source>Who came and went, and who changed what of the notes when</source>
        <translation>Хто приходив і виходив, хто й коли що змінив у нотатках</translation>
    </message>
    <message numerus="yes">
        <source>The timeline: %n line(s)</source>
        <translation>
            <numerusform>Часова шкала: %n рядок</numerusform>
            <numerusform>Часова шкала: %n рядки</numerusform>
            <numerusform>Часова шкала: %n рядків</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::FailureText</name>
    <message>
        <source>That was too much at once for the server. Wait a moment and try again.</source>
        <translation>Для сервера це забагато одразу. Зачекайте трохи й спробуйте ще раз.</translation>
    </message>
    <message numerus="yes">
        <source>That was too much at once for the server. Try again in %n second(s).</source>
        <translation>
            <numerusform>Для сервера це забагато одразу. Спробуйте ще раз за %n секунду.</numerusform>
            <numerusform>Для сервера це забагато одразу. Спробуйте ще раз за %n секунди.</numerusform>
            <numerusform>Для сервера це забагато одразу. Спробуйте ще раз за %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s disk is full, so it takes nothing more at present. Tell whoever runs it.</source>
        <translation>Диск сервера повний, тож він поки нічого не приймає. Повідомте того, хто ним опікується.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>Сервер має власну проблему. Спробуйте ще раз за хвилину.</translation>
    </message>
    <message>
        <source>The server does not understand this version of Confab (number %1). Perhaps one of the two is older.</source>
        <translation>Сервер не розуміє цієї версії Confab (номер %1). Можливо, одне з двох старіше.</translation>
    </message>
    <message>
        <source>No room has this code. Compare it with the one you were given, or ask for a new one.</source>
        <translation>Кімнати з таким кодом немає. Порівняйте його з тим, що вам дали, або попросіть новий.</translation>
    </message>
    <message>
        <source>The server did not accept the way in. Join again with the code.</source>
        <translation>Сервер не прийняв входу. Увійдіть за кодом знову.</translation>
    </message>
    <message>
        <source>The room is locked at the moment. Ask someone who is inside to let you in.</source>
        <translation>Кімнату зараз замкнено. Попросіть когось усередині впустити вас.</translation>
    </message>
    <message>
        <source>You were removed from this session and do not get in again.</source>
        <translation>Вас вилучили з цього сеансу, і знову ви не зайдете.</translation>
    </message>
    <message>
        <source>This code does not open the room any more. Ask for a new one.</source>
        <translation>Цей код уже не відчиняє кімнати. Попросіть новий.</translation>
    </message>
    <message>
        <source>This room was closed. Ask for a new code, or start a room yourself.</source>
        <translation>Цю кімнату закрито. Попросіть новий код або створіть кімнату самі.</translation>
    </message>
    <message>
        <source>That is not in the room any more.</source>
        <translation>Цього вже немає в кімнаті.</translation>
    </message>
    <message>
        <source>The room does not know you any more. Leave it and join again.</source>
        <translation>Кімната вас більше не знає. Вийдіть і увійдіть знову.</translation>
    </message>
    <message>
        <source>The chat is paused. Only hosts write at the moment.</source>
        <translation>Чат призупинено. Зараз пишуть лише ведучі.</translation>
    </message>
    <message>
        <source>The notes are read-only for your role at the moment.</source>
        <translation>Для вашої ролі нотатки зараз лише для читання.</translation>
    </message>
    <message>
        <source>The code you came with was renewed or switched off.</source>
        <translation>Код, за яким ви ввійшли, змінено або вимкнено.</translation>
    </message>
    <message>
        <source>Your role in this room does not allow that. Someone who is a host can change it.</source>
        <translation>Ваша роль у цій кімнаті цього не дозволяє. Ведучий може її змінити.</translation>
    </message>
    <message>
        <source>Someone else was quicker and changed it meanwhile. Look at it and try again.</source>
        <translation>Хтось вас випередив і тим часом це змінив. Погляньте й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The session has ended and a new one has begun.</source>
        <translation>Сеанс завершився, і почався новий.</translation>
    </message>
    <message>
        <source>That is too long for this room. Make it shorter.</source>
        <translation>Це задовге для цієї кімнати. Скоротіть.</translation>
    </message>
    <message>
        <source>No server answers there. Check the address, and whether the room is still being hosted.</source>
        <translation>Там не відповідає жоден сервер. Перевірте адресу й чи кімнату ще тримають.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Check your connection and try again.</source>
        <translation>Сервер не відповів вчасно. Перевірте з’єднання й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Something answers there, but it is no Confab server. Check the address.</source>
        <translation>Там щось відповідає, але це не сервер Confab. Перевірте адресу.</translation>
    </message>
    <message>
        <source>You are not in the room at the moment.</source>
        <translation>Ви зараз не в кімнаті.</translation>
    </message>
    <message>
        <source>Whoever hosts this room has stopped hosting it.</source>
        <translation>Кімнату більше не тримають.</translation>
    </message>
    <message>
        <source>The server there is not the one that the invite link names: its key is another. Somebody may be in between, or the room&apos;s host has set Confab up anew. Ask the host for a new link, on another way than this connection.</source>
        <translation>Сервер там не той, що названий у посиланні-запрошенні: його ключ інший. Можливо, хтось став посередині, або ведучий кімнати налаштував Confab заново. Попросіть у ведучого нове посилання іншим шляхом, не цим з’єднанням.</translation>
    </message>
    <message>
        <source>The certificate of the server there has ended, or does not hold yet. Check the clock of this computer, and tell whoever runs the server.</source>
        <translation>Сертифікат сервера вже не дійсний або ще не дійсний. Перевірте годинник цього комп’ютера й повідомте того, хто опікується сервером.</translation>
    </message>
    <message>
        <source>The certificate of the server there is for another address. Check the address, or ask for the invite link.</source>
        <translation>Сертифікат сервера виданий для іншої адреси. Перевірте адресу або попросіть посилання-запрошення.</translation>
    </message>
    <message>
        <source>Nobody vouches for the server there, so it could be anyone. Ask for the invite link: it says which key is the right one.</source>
        <translation>За цей сервер ніхто не ручається, тож це може бути будь-хто. Попросіть посилання-запрошення: у ньому вказано правильний ключ.</translation>
    </message>
    <message>
        <source>What answers there does not encrypt, although it should. Nothing was sent. Check the address, or ask for a new invite link.</source>
        <translation>Те, що там відповідає, не шифрує, хоча мало б. Нічого не надіслано. Перевірте адресу або попросіть нове посилання-запрошення.</translation>
    </message>
    <message>
        <source>The server there wants the connection to be encrypted. Ask for the invite link.</source>
        <translation>Сервер вимагає шифрованого з’єднання. Попросіть посилання-запрошення.</translation>
    </message>
    <message>
        <source>The connection broke off on the way in. Try again.</source>
        <translation>З’єднання обірвалося під час входу. Спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The connection broke off before the answer came. Try again.</source>
        <translation>З’єднання обірвалося до відповіді. Спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Type the code you were given, or paste the invite link.</source>
        <translation>Введіть код, який вам дали, або вставте посилання-запрошення.</translation>
    </message>
    <message>
        <source>A code has the letters a to z only: &apos;%1&apos; does not belong.</source>
        <translation>У коді лише літери від a до z: «%1» сюди не належить.</translation>
    </message>
    <message>
        <source>A code has letters only: &apos;%1&apos; does not belong.</source>
        <translation>У коді лише літери: «%1» сюди не належить.</translation>
    </message>
    <message numerus="yes">
        <source>A code has ten letters: %n is (are) still missing.</source>
        <translation>
            <numerusform>Код має десять літер: бракує ще %n літери.</numerusform>
            <numerusform>Код має десять літер: бракує ще %n літер.</numerusform>
            <numerusform>Код має десять літер: бракує ще %n літер.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code has ten letters: here are %n.</source>
        <translation>
            <numerusform>Код має десять літер: тут %n літера.</numerusform>
            <numerusform>Код має десять літер: тут %n літери.</numerusform>
            <numerusform>Код має десять літер: тут %n літер.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s name in this link cannot be read. Copy the link again, all of it.</source>
        <translation>Ім’я сервера в цьому посиланні не читається. Скопіюйте посилання ще раз, повністю.</translation>
    </message>
    <message>
        <source>The number after the server&apos;s name is no port: it goes from 1 to 65535.</source>
        <translation>Число після імені сервера — не порт: порти від 1 до 65535.</translation>
    </message>
    <message>
        <source>This is no invite link: they begin with confab:// or https://.</source>
        <translation>Це не посилання-запрошення: вони починаються з confab:// або https://.</translation>
    </message>
    <message>
        <source>The end of this link is damaged. Copy it again, all of it.</source>
        <translation>Кінець цього посилання пошкоджено. Скопіюйте його ще раз, повністю.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>цей комп’ютер</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it.</source>
        <translation>Змінити повідомлення може лише той, хто його написав.</translation>
    </message>
    <message>
        <source>It is too late to change that message: it stands for more than a day, or is not seen any more.</source>
        <translation>Змінювати це повідомлення вже пізно: йому понад добу або його вже не видно.</translation>
    </message>
</context>
<context>
    <name>confab::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Попереднє</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Наступне</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Зважати на регістр</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Лише цілі слова</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Замінити на</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Замінити</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>Замінити це</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Замінити все</translation>
    </message>
    <message>
        <source>Replace all of them</source>
        <translation>Замінити все знайдене</translation>
    </message>
</context>
<context>
    <name>confab::FocusBar</name>
    <message>
        <source>Leave focus mode · F11 or Esc</source>
        <translation>Вийти з режиму письма · F11 або Esc</translation>
    </message>
</context>
<context>
    <name>confab::FollowBar</name>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Більше не стежити</translation>
    </message>
    <message>
        <source>Following %1</source>
        <translation>Стежите: %1</translation>
    </message>
    <message>
        <source>Following %1, who is not in the notes now</source>
        <translation>Стежите: %1 — зараз не в нотатках</translation>
    </message>
</context>
<context>
    <name>confab::HelpDialogs</name>
    <message>
        <source>About Confab</source>
        <translation>Про Confab</translation>
    </message>
    <message>
        <source>Confab %1</source>
        <translation>Confab %1</translation>
    </message>
    <message>
        <source>Chat and shared notes, for as long as you are together.

No account and no cloud: a room runs on the computer of whoever starts it, and what was written in it goes when the last person leaves.

Free software under the MIT licence.</source>
        <translation>Чат і спільні нотатки, доки ви разом.

Ні облікового запису, ні хмари: кімната працює на комп’ютері того, хто її створив, і написане в ній зникає, коли виходить остання особа.

Вільне програмне забезпечення за ліцензією MIT.</translation>
    </message>
</context>
<context>
    <name>confab::JoinAttempt</name>
    <message>
        <source>No room with this code was found. Asked: %1. Compare the code with the one you were given, or ask for the invite link, which says where the room is.</source>
        <translation>Кімнати з таким кодом не знайдено. Запитано: %1. Порівняйте код із тим, що вам дали, або попросіть посилання-запрошення, у якому сказано, де кімната.</translation>
    </message>
</context>
<context>
    <name>confab::JoinCard</name>
    <message>
        <source>&amp;Join with a code</source>
        <translation>&amp;Увійти за кодом</translation>
    </message>
    <message>
        <source>Or paste the invite link you were sent.</source>
        <translation>Або вставте надіслане вам посилання-запрошення.</translation>
    </message>
    <message>
        <source>Room code or invite link</source>
        <translation>Код кімнати або посилання-запрошення</translation>
    </message>
    <message>
        <source>Join the room</source>
        <translation>Увійти до кімнати</translation>
    </message>
</context>
<context>
    <name>confab::JoinQuestion</name>
    <message>
        <source>Join room %1 at %2?</source>
        <translation>Увійти до кімнати %1 на %2?</translation>
    </message>
    <message>
        <source>Join room %1?</source>
        <translation>Увійти до кімнати %1?</translation>
    </message>
    <message>
        <source>The link was opened outside of Confab. Whoever runs the server there learns your name and this computer&apos;s address.</source>
        <translation>Посилання відкрито поза Confab. Хто тримає той сервер, дізнається ваше ім’я та адресу цього комп’ютера.</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>З’єднання не шифроване.</translation>
    </message>
    <message>
        <source>You are in “%1” now, and leave it for that.</source>
        <translation>Ви зараз у «%1» і заради цього вийдете.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Увійти</translation>
    </message>
    <message>
        <source>Leave and join</source>
        <translation>Вийти й увійти</translation>
    </message>
    <message>
        <source>Join room %1 on this computer?</source>
        <translation>Увійти до кімнати %1 на цьому комп’ютері?</translation>
    </message>
</context>
<context>
    <name>confab::JsonFaultText</name>
    <message>
        <source>Texts stand in double quotes, not in single ones.</source>
        <translation>Тексти беруть у подвійні лапки, не в одинарні.</translation>
    </message>
    <message>
        <source>A value is missing before “%1”.</source>
        <translation>Перед «%1» бракує значення.</translation>
    </message>
    <message>
        <source>“%1” begins no value: texts stand in quotes.</source>
        <translation>З «%1» значення не починається: тексти беруть у лапки.</translation>
    </message>
    <message>
        <source>A text in quotes ends on its line: close it, or write \n for a new line.</source>
        <translation>Текст у лапках закінчується в тому ж рядку: закрийте його або пишіть \n для нового рядка.</translation>
    </message>
    <message>
        <source>In a text in quotes, write \t for a tab.</source>
        <translation>У тексті в лапках пишіть \t замість табуляції.</translation>
    </message>
    <message>
        <source>There is an invisible character in a text. Write it as \u and four digits.</source>
        <translation>У тексті є невидимий символ. Запишіть його як \u і чотири цифри.</translation>
    </message>
    <message>
        <source>Type a value: a text in quotes, a number, true, false, a list in [ ], or names and values in { }.</source>
        <translation>Введіть значення: текст у лапках, число, true, false, список у [ ] або імена й значення в { }.</translation>
    </message>
    <message>
        <source>“%1” is no value: a text needs quotes, and the only words are true, false and null.</source>
        <translation>«%1» — не значення: текст потребує лапок, а з слів є лише true, false і null.</translation>
    </message>
    <message>
        <source>“%1” is not a number as JSON writes them.</source>
        <translation>«%1» — не таке число, як їх пише JSON.</translation>
    </message>
    <message>
        <source>A text is not closed: its second quote is missing.</source>
        <translation>Текст не закрито: бракує других лапок.</translation>
    </message>
    <message>
        <source>The backslash in a text does not begin anything known. Write \\ for a backslash.</source>
        <translation>Зворотна риска в тексті не починає нічого відомого. Для самої риски пишіть \\.</translation>
    </message>
    <message>
        <source>After the last comma another name is missing, or the comma is too much.</source>
        <translation>Після останньої коми бракує імені, або кома зайва.</translation>
    </message>
    <message>
        <source>“%1” is no name: in { }, names stand in quotes.</source>
        <translation>«%1» — не ім’я: у { } імена беруть у лапки.</translation>
    </message>
    <message>
        <source>After a name comes a colon, then its value.</source>
        <translation>Після імені йде двокрапка, тоді його значення.</translation>
    </message>
    <message>
        <source>A comma is missing before “%1”.</source>
        <translation>Перед «%1» бракує коми.</translation>
    </message>
    <message>
        <source>The “%1” is not closed yet.</source>
        <translation>«%1» ще не закрито.</translation>
    </message>
    <message>
        <source>The value ends before “%1”: there can be only one.</source>
        <translation>Значення закінчується перед «%1»: воно може бути лише одне.</translation>
    </message>
    <message>
        <source>Too many brackets inside one another.</source>
        <translation>Забагато дужок одна в одній.</translation>
    </message>
    <message>
        <source>One of the numbers is too large.</source>
        <translation>Одне з чисел завелике.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>number, what is wrong there</comment>
        <translation>Рядок %1: %2</translation>
    </message>
</context>
<context>
    <name>confab::KeptOutDialog</name>
    <message>
        <source>People kept out</source>
        <translation>Недопущені</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Nobody is kept out of this session.</source>
        <translation>У цьому сеансі всіх допущено.</translation>
    </message>
    <message>
        <source>They were removed and do not get in again in this session.</source>
        <translation>Їх вилучено, і в цьому сеансі вони більше не зайдуть.</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <comment>who removed them, at what time</comment>
        <translation>вилучає: %1, %2</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Знову впустити</translation>
    </message>
    <message>
        <source>Let %1 in again</source>
        <translation>Знову впустити: %1</translation>
    </message>
</context>
<context>
    <name>confab::LinkDialog</name>
    <message>
        <source>Write an e-mail?</source>
        <translation>Написати листа?</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Відкрити це посилання?</translation>
    </message>
    <message>
        <source>Your e-mail program will write to</source>
        <translation>Поштова програма напише на</translation>
    </message>
    <message>
        <source>Your browser will open</source>
        <translation>Браузер відкриє</translation>
    </message>
    <message>
        <source>The whole address</source>
        <translation>Уся адреса</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написати</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Копіювати адресу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>No program on this computer opened it. You can copy the address instead.</source>
        <translation>Жодна програма на цьому комп’ютері його не відкрила. Натомість можна скопіювати адресу.</translation>
    </message>
    <message>
        <source>It was written as “%1”, with letters that may look like others.</source>
        <translation>Написано «%1», з літерами, схожими на інші.</translation>
    </message>
    <message>
        <source>The connection to this address is not encrypted.</source>
        <translation>З’єднання з цією адресою не шифроване.</translation>
    </message>
</context>
<context>
    <name>confab::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;New window as another person</source>
        <translation>&amp;Нове вікно для іншої особи</translation>
    </message>
    <message>
        <source>&amp;Save the notes as…</source>
        <translation>&amp;Зберегти нотатки як…</translation>
    </message>
    <message>
        <source>&amp;Print the notes…</source>
        <translation>На&amp;друкувати нотатки…</translation>
    </message>
    <message>
        <source>&amp;Copy an invite</source>
        <translation>&amp;Копіювати запрошення</translation>
    </message>
    <message>
        <source>For &amp;guests: write notes and chat</source>
        <translation>Для &amp;гостей: пишуть нотатки й у чат</translation>
    </message>
    <message>
        <source>For &amp;viewers: read along</source>
        <translation>Для г&amp;лядачів: лише читають</translation>
    </message>
    <message>
        <source>For other &amp;hosts: may do everything</source>
        <translation>Для інших &amp;ведучих: можуть усе</translation>
    </message>
    <message>
        <source>&amp;Open to the network…</source>
        <translation>&amp;Відкрити для мережі…</translation>
    </message>
    <message>
        <source>&amp;Leave the room</source>
        <translation>Ви&amp;йти з кімнати</translation>
    </message>
    <message>
        <source>Stop &amp;hosting…</source>
        <translation>Зу&amp;пинити хостинг…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Зав&amp;ершити</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторити</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Ви&amp;різати</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копіювати</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Вставити</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Виділити &amp;усе</translation>
    </message>
    <message>
        <source>&amp;Find in the notes…</source>
        <translation>&amp;Знайти в нотатках…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Знайти &amp;далі</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Знайти попередн&amp;є</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>Знайти й за&amp;мінити…</translation>
    </message>
    <message>
        <source>Find in the c&amp;hat…</source>
        <translation>Знайти в &amp;чаті…</translation>
    </message>
    <message>
        <source>&amp;Quote the notes in the chat</source>
        <translation>&amp;Цитувати нотатки в чаті</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>Фор&amp;мат</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Жирний</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Курсив</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>К&amp;од</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Посилання</translation>
    </message>
    <message>
        <source>B&amp;ullets</source>
        <translation>&amp;Маркери</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Нумерація</translation>
    </message>
    <message>
        <source>Check bo&amp;x, tick or untick</source>
        <translation>Прапоре&amp;ць: поставити чи зняти</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ви&amp;гляд</translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation>&amp;Кольори системи</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Світлі</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Темні</translation>
    </message>
    <message>
        <source>&amp;Outline of the notes</source>
        <translation>&amp;План нотаток</translation>
    </message>
    <message>
        <source>Pre&amp;view of the notes</source>
        <translation>П&amp;ерегляд нотаток</translation>
    </message>
    <message>
        <source>Larger &amp;notes</source>
        <translation>&amp;Більші нотатки</translation>
    </message>
    <message>
        <source>&amp;Smaller notes</source>
        <translation>&amp;Менші нотатки</translation>
    </message>
    <message>
        <source>Notes at 100 &amp;%</source>
        <translation>Нотатки 100 &amp;%</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Клавіатурні скорочення</translation>
    </message>
    <message>
        <source>&amp;About Confab</source>
        <translation>&amp;Про Confab</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Налаштування…</translation>
    </message>
    <message>
        <source>&amp;Export with chat and people…</source>
        <translation>Експор&amp;т із чатом і людьми…</translation>
    </message>
    <message>
        <source>&amp;Spelling</source>
        <translation>Пр&amp;авопис</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Палітра ком&amp;анд…</translation>
    </message>
    <message>
        <source>&amp;Focus on writing</source>
        <translation>&amp;Фокус на письмі</translation>
    </message>
    <message>
        <source>Co&amp;mpact, one part at a time</source>
        <translation>Компактно, &amp;одна частина за раз</translation>
    </message>
    <message>
        <source>&amp;Who wrote what</source>
        <translation>&amp;Хто що написав</translation>
    </message>
    <message>
        <source>&amp;Timeline of the session…</source>
        <translation>&amp;Часова шкала сеансу…</translation>
    </message>
    <message>
        <source>&amp;Parts of the room</source>
        <translation>Частини к&amp;імнати</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Нотатки</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Чат</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Люди</translation>
    </message>
    <message>
        <source>&amp;Shared state</source>
        <translation>&amp;Спільні значення</translation>
    </message>
    <message>
        <source>C&amp;hat and people beside the notes</source>
        <translation>Чат і люди п&amp;оруч із нотатками</translation>
    </message>
    <message>
        <source>On the &amp;left of the notes</source>
        <translation>Л&amp;іворуч від нотаток</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Ширше</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>&amp;Вужче</translation>
    </message>
    <message>
        <source>Go to the n&amp;ext part</source>
        <translation>До наст&amp;упної частини</translation>
    </message>
    <message>
        <source>Go to the pre&amp;vious part</source>
        <translation>До &amp;попередньої частини</translation>
    </message>
    <message>
        <source>&amp;Try it alone</source>
        <translation>Спробувати &amp;наодинці</translation>
    </message>
</context>
<context>
    <name>confab::MessageEditing</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редагувати</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Ви&amp;далити…</translation>
    </message>
    <message>
        <source>&amp;Hide for everyone</source>
        <translation>При&amp;ховати для всіх</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>П&amp;оказати знову</translation>
    </message>
    <message>
        <source>There is no connection at the moment, so the message stays as it is. Your change stands where you wrote it: save it once you are back.</source>
        <translation>Зараз немає з’єднання, тож повідомлення лишається, яким було. Ваша зміна досі в полі: збережіть її, щойно з’єднання повернеться.</translation>
    </message>
    <message>
        <source>Delete this message for everyone?</source>
        <translation>Видалити це повідомлення для всіх?</translation>
    </message>
    <message>
        <source>Its words disappear for everyone, also for those who join later. A line stays that says so. What others have quoted of it stays in their messages.</source>
        <translation>Його текст зникне для всіх, зокрема й для тих, хто ввійде пізніше. Залишиться рядок, який про це повідомляє. Те, що інші з нього процитували, лишається в їхніх повідомленнях.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>%1 The words of your change stand below your new message.</source>
        <translation>%1 Слова зміни стоять під новим повідомленням.</translation>
    </message>
</context>
<context>
    <name>confab::MessageLayout</name>
    <message>
        <source>sending…</source>
        <translation>надсилається…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не надіслано</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Ще раз</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Показати менше</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>Показати все (%1)</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>зберігається…</translation>
    </message>
    <message>
        <source>Show in the notes</source>
        <translation>Показати в нотатках</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(змінено)</translation>
    </message>
</context>
<context>
    <name>confab::MessageListModel</name>
    <message>
        <source>(hidden by %1)</source>
        <comment>instead of a message</comment>
        <translation>(приховано, %1)</translation>
    </message>
    <message>
        <source>only to %1</source>
        <translation>лише для: %1</translation>
    </message>
    <message>
        <source>only to you</source>
        <translation>лише для вас</translation>
    </message>
    <message>
        <source>only to: %1</source>
        <translation>лише для: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ви</translation>
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
        <translation>надсилається</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>надіслано</translation>
    </message>
    <message>
        <source>not sent. %1</source>
        <translation>не надіслано. %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не надіслано</translation>
    </message>
    <message>
        <source>(message deleted)</source>
        <comment>instead of a message</comment>
        <translation>(повідомлення видалено)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>змінено</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>зберігається</translation>
    </message>
</context>
<context>
    <name>confab::MessagePainter</name>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
</context>
<context>
    <name>confab::MessageView</name>
    <message>
        <source>&amp;Retry sending</source>
        <translation>Надіслати &amp;ще раз</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>&amp;Копіювати текст</translation>
    </message>
    <message>
        <source>Show &amp;less</source>
        <translation>Показати &amp;менше</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Показати в&amp;се</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>Відкрити %1…</translation>
    </message>
</context>
<context>
    <name>confab::NetworkDialog</name>
    <message>
        <source>Open to the network</source>
        <translation>Відкрити для мережі</translation>
    </message>
    <message>
        <source>The address that the invites lead to</source>
        <translation>Адреса, на яку ведуть запрошення</translation>
    </message>
    <message>
        <source>Close to the network</source>
        <translation>Закрити для мережі</translation>
    </message>
    <message>
        <source>Others reach this computer at</source>
        <translation>Інші звертаються до цього комп’ютера за адресою</translation>
    </message>
    <message>
        <source>Open your rooms to the network?</source>
        <translation>Відкрити ваші кімнати для мережі?</translation>
    </message>
    <message>
        <source>So far only people at this computer can come in. Once open, everyone gets in who reaches this computer over the network and has an invite to a room that you host.

Everything is encrypted. The invite link says which key is yours, so hand on the whole link: by the code alone others cannot know that it is really you.</source>
        <translation>Досі зайти можуть лише люди за цим комп’ютером. Після відкриття зайде кожен, хто дістанеться до цього комп’ютера мережею і має запрошення до вашої кімнати.

Усе шифрується. Посилання-запрошення вказує, який ключ ваш, тож передавайте його повністю: за самим кодом інші не можуть знати, що це справді ви.</translation>
    </message>
    <message>
        <source>In the same house or office that is usually all. If this computer has a firewall, it must let port %1 in. People elsewhere come in only if your router passes that port on to this computer, which many providers do not allow.</source>
        <translation>У тому самому домі чи офісі цього зазвичай досить. Якщо на комп’ютері є мережевий екран, він має пропускати порт %1. Люди з інших місць зайдуть, лише якщо ваш маршрутизатор передає цей порт комп’ютеру, чого багато провайдерів не дозволяють.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не зараз</translation>
    </message>
    <message>
        <source>Your rooms are open to the network</source>
        <translation>Ваші кімнати відкриті для мережі</translation>
    </message>
    <message>
        <source>Whoever has one of these links gets in, so give each only to people whom you want here.</source>
        <translation>Хто має одне з цих посилань, той зайде, тож давайте їх лише тим, кого хочете тут бачити.</translation>
    </message>
    <message>
        <source>This computer is in no network at the moment, so nobody else can reach it. Connect it, then open this again.</source>
        <translation>Цей комп’ютер зараз не в мережі, тож ніхто інший до нього не дістанеться. Під’єднайте його й відкрийте це знову.</translation>
    </message>
    <message>
        <source>If somebody cannot connect: are they in the same network? Does a firewall let port %1 in? From elsewhere on the internet, your router must pass that port on to this computer, and the link must have the router&apos;s outer address.

When you close it, those who came in over the network lose the connection.</source>
        <translation>Хтось не може під’єднатися? Чи вони в тій самій мережі? Чи пропускає мережевий екран порт %1? З інших місць інтернету ваш маршрутизатор має передавати цей порт комп’ютеру, а в посиланні має бути зовнішня адреса маршрутизатора.

Коли ви закриєте доступ, ті, хто зайшов через мережу, втратять з’єднання.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>For other hosts</source>
        <translation>Для інших ведучих</translation>
    </message>
    <message>
        <source>For guests</source>
        <translation>Для гостей</translation>
    </message>
    <message>
        <source>For viewers</source>
        <translation>Для глядачів</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>Скопійовано ✓</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy the link: %1</source>
        <translation>Копіювати посилання: %1</translation>
    </message>
</context>
<context>
    <name>confab::NetworkOpening</name>
    <message>
        <source>The key for encryption cannot be kept on this computer (%1).</source>
        <translation>Ключ для шифрування не вдається зберегти на цьому комп’ютері (%1).</translation>
    </message>
</context>
<context>
    <name>confab::NotesBody</name>
    <message>
        <source>Preview of the notes</source>
        <translation>Перегляд нотаток</translation>
    </message>
</context>
<context>
    <name>confab::NotesEditor</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вирізати</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставити</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Виділити все</translation>
    </message>
</context>
<context>
    <name>confab::NotesFinder</name>
    <message>
        <source>1 replaced</source>
        <translation>1 заміну зроблено</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln заміну зроблено</numerusform>
            <numerusform>%Ln заміни зроблено</numerusform>
            <numerusform>%Ln замін зроблено</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не знайдено</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 збіг</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln збіг</numerusform>
            <numerusform>%Ln збіги</numerusform>
            <numerusform>%Ln збігів</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
</context>
<context>
    <name>confab::NotesPage</name>
    <message>
        <source>This is how large the notes are.</source>
        <translation>Ось такого розміру нотатки.</translation>
    </message>
    <message>
        <source>&amp;Size of the notes&apos; text</source>
        <translation>&amp;Розмір тексту нотаток</translation>
    </message>
    <message>
        <source>In a room: Ctrl++, Ctrl+-, Ctrl+0.</source>
        <translation>У кімнаті: Ctrl++, Ctrl+-, Ctrl+0.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Check the spelling</source>
        <translation>&amp;Перевіряти правопис</translation>
    </message>
    <message>
        <source>Of notes and messages, in the languages that are chosen under Edit.</source>
        <translation>У нотатках і повідомленнях, мовами, які вибрано в меню «Правка».</translation>
    </message>
    <message>
        <source>No Hunspell dictionary is installed.</source>
        <translation>Немає встановлених словників Hunspell.</translation>
    </message>
</context>
<context>
    <name>confab::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>This was set by another app as JSON. It is shown here as it is and cannot be edited as text.</source>
        <translation>Це задала інша програма як JSON. Воно показане як є, і його не можна правити як текст.</translation>
    </message>
    <message>
        <source>Shared notes</source>
        <translation>Спільні нотатки</translation>
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
        <translation>Пишіть тут разом. Усі в кімнаті бачать це одразу.</translation>
    </message>
    <message>
        <source>Nothing has been written yet. You will see it here at once.</source>
        <translation>Ще нічого не написано. Ви побачите це тут одразу.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Зберегти чернетку</translation>
    </message>
</context>
<context>
    <name>confab::NotesSituation</name>
    <message>
        <source>You are not in the room any more</source>
        <translation>Ви вже не в кімнаті</translation>
    </message>
    <message>
        <source>1 edit did not reach the room</source>
        <translation>1 зміна не дійшла до кімнати</translation>
    </message>
    <message numerus="yes">
        <source>%n edits did not reach the room</source>
        <translation>
            <numerusform>%n зміна не дійшла до кімнати</numerusform>
            <numerusform>%n зміни не дійшли до кімнати</numerusform>
            <numerusform>%n змін не дійшли до кімнати</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching the notes…</source>
        <translation>Отримання нотаток…</translation>
    </message>
    <message>
        <source>These notes are no text at the moment</source>
        <translation>Ці нотатки зараз не є текстом</translation>
    </message>
    <message>
        <source>Not connected. What you write is kept and sent later</source>
        <translation>Немає з’єднання. Написане зберігається й надсилається пізніше</translation>
    </message>
    <message>
        <source>Not connected. The notes may be behind</source>
        <translation>Немає з’єднання. Нотатки можуть бути застарілі</translation>
    </message>
    <message>
        <source>1 edit waits for the connection</source>
        <translation>1 зміна чекає на з’єднання</translation>
    </message>
    <message numerus="yes">
        <source>%n edits wait for the connection</source>
        <translation>
            <numerusform>%n зміна чекає на з’єднання</numerusform>
            <numerusform>%n зміни чекають на з’єднання</numerusform>
            <numerusform>%n змін чекають на з’єднання</numerusform>
        </translation>
    </message>
    <message>
        <source>You are reading along</source>
        <translation>Ви лише читаєте</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
    <message>
        <source>Everything is in the room</source>
        <translation>Усе в кімнаті</translation>
    </message>
</context>
<context>
    <name>confab::NotesStatus</name>
    <message>
        <source>1 word</source>
        <translation>1 слово</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слів</numerusform>
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
        <translation>План</translation>
    </message>
    <message>
        <source>The headings, to jump by</source>
        <translation>Заголовки, щоб до них перейти</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Find in the notes, and replace</source>
        <translation>Знайти в нотатках і замінити</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Перегляд</translation>
    </message>
    <message>
        <source>What the Markdown looks like</source>
        <translation>Який вигляд має Markdown</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Save as Markdown, text, web page or PDF</source>
        <translation>Зберегти як Markdown, текст, вебсторінку чи PDF</translation>
    </message>
</context>
<context>
    <name>confab::NotificationPage</name>
    <message>
        <source>All messages</source>
        <translation>Усі повідомлення</translation>
    </message>
    <message>
        <source>Messages that name me, and those to me alone</source>
        <translation>Повідомлення, де мене згадано, і ті, що лише мені</translation>
    </message>
    <message>
        <source>Only messages to me alone</source>
        <translation>Лише повідомлення мені особисто</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Нічого</translation>
    </message>
    <message>
        <source>&amp;An icon in the tray, with the number of unread messages</source>
        <translation>&amp;Значок у треї з кількістю непрочитаних повідомлень</translation>
    </message>
    <message>
        <source>&amp;Tell me of</source>
        <translation>&amp;Сповіщати про</translation>
    </message>
    <message>
        <source>While you look at another window. Here nothing disturbs you.</source>
        <translation>Поки ви дивитеся в інше вікно. Тут вас ніщо не турбує.</translation>
    </message>
    <message>
        <source>The same as everywhere</source>
        <translation>Як усюди</translation>
    </message>
    <message>
        <source>In the &amp;room “%1”</source>
        <translation>У &amp;кімнаті «%1»</translation>
    </message>
    <message>
        <source>In the room “%1”</source>
        <translation>У кімнаті «%1»</translation>
    </message>
    <message>
        <source>This desktop has no place for such icons.</source>
        <translation>У цьому середовищі немає місця для таких значків.</translation>
    </message>
    <message>
        <source>Confab still ends when you close its window.</source>
        <translation>Confab і далі завершується, коли ви закриваєте його вікно.</translation>
    </message>
</context>
<context>
    <name>confab::NotificationText</name>
    <message>
        <source>%1 to you, in %2</source>
        <comment>sender, room</comment>
        <translation>%1 особисто вам, у %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>sender, room</comment>
        <translation>%1 у %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more message(s)</source>
        <translation>
            <numerusform>і ще %n повідомлення</numerusform>
            <numerusform>і ще %n повідомлення</numerusform>
            <numerusform>і ще %n повідомлень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::OutlinePane</name>
    <message>
        <source>Outline</source>
        <translation>План</translation>
    </message>
    <message>
        <source>No headings yet</source>
        <translation>Заголовків ще немає</translation>
    </message>
    <message>
        <source>A line that begins with # is a heading.</source>
        <translation>Рядок, що починається з #, — це заголовок.</translation>
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
        <translation>Повідомлення для %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Heading of the notes</source>
        <translation>Заголовок у нотатках</translation>
    </message>
</context>
<context>
    <name>confab::PeerDelegate</name>
    <message>
        <source>Hand up</source>
        <translation>Рука піднята</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ви</translation>
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
        <translation>%1, ви, %2</translation>
    </message>
    <message>
        <source>%1, hand raised</source>
        <translation>%1, рука піднята</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Хтось</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Ведучий</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Гість</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Глядач</translation>
    </message>
</context>
<context>
    <name>confab::PeoplePane</name>
    <message>
        <source>People in the room</source>
        <translation>Люди в кімнаті</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Написати</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>One hand is up</source>
        <translation>Одна рука піднята</translation>
    </message>
    <message numerus="yes">
        <source>%n hands are up</source>
        <translation>
            <numerusform>%n рука піднята</numerusform>
            <numerusform>%n руки підняті</numerusform>
            <numerusform>%n рук підняті</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy invite</source>
        <translation>Копіювати запрошення</translation>
    </message>
    <message>
        <source>Copy the invite link</source>
        <translation>Копіювати посилання-запрошення</translation>
    </message>
    <message>
        <source>You are alone here. Share the code %1.</source>
        <translation>Ви тут самі. Поділіться кодом %1.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Знайти людину</translation>
    </message>
    <message>
        <source>Nobody here has such a name.</source>
        <translation>Тут нікого так не звати.</translation>
    </message>
</context>
<context>
    <name>confab::PersonActions</name>
    <message>
        <source>Lower your &amp;hand</source>
        <translation>&amp;Опустити руку</translation>
    </message>
    <message>
        <source>Raise your &amp;hand</source>
        <translation>&amp;Підняти руку</translation>
    </message>
    <message>
        <source>&amp;Write to them alone</source>
        <translation>&amp;Написати лише цій особі</translation>
    </message>
    <message>
        <source>&amp;Lower their hand</source>
        <translation>&amp;Опустити руку цієї особи</translation>
    </message>
    <message>
        <source>&amp;Remove from the room…</source>
        <translation>&amp;Вилучити з кімнати…</translation>
    </message>
    <message>
        <source>Make them a h&amp;ost</source>
        <translation>Зробити ве&amp;дучим</translation>
    </message>
    <message>
        <source>Make them a &amp;guest</source>
        <translation>Зробити &amp;гостем</translation>
    </message>
    <message>
        <source>Make them a &amp;viewer</source>
        <translation>Зробити г&amp;лядачем</translation>
    </message>
    <message>
        <source>Remove %1 from the room?</source>
        <translation>Вилучити з кімнати: %1?</translation>
    </message>
    <message>
        <source>They are told, and by whom. With the code they can come in again, unless you keep them out.</source>
        <translation>Особі скажуть про це й хто це зробив. За кодом вона зможе зайти знову, якщо її не буде недопущено.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Reason, for them to read (optional)</source>
        <translation>Причина, яку ця особа прочитає (необов’язково)</translation>
    </message>
    <message>
        <source>Keep them out for the rest of the session</source>
        <translation>Не впускати до кінця сеансу</translation>
    </message>
    <message>
        <source>&amp;Follow in the notes</source>
        <translation>&amp;Стежити в нотатках</translation>
    </message>
</context>
<context>
    <name>confab::PersonPage</name>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;ім&apos;я</translation>
    </message>
    <message>
        <source>As the others in a room see it, at once.</source>
        <translation>Таким його бачать інші в кімнаті, одразу.</translation>
    </message>
    <message>
        <source>Your &amp;colour</source>
        <translation>Ваш &amp;колір</translation>
    </message>
    <message>
        <source>Of your caret and your picture, from the next room on that you go into.</source>
        <translation>Вашого курсора й зображення, від наступного входу до кімнати.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>From the next start of Confab on.</source>
        <translation>Від наступного запуску Confab.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Червоний</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синій</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фіолетовий</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелений</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Вохра</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Пурпуровий</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бірюзовий</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Оливковий</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Як у системі</translation>
    </message>
</context>
<context>
    <name>confab::PinnedBar</name>
    <message>
        <source>Pinned messages</source>
        <translation>Закріплені повідомлення</translation>
    </message>
    <message>
        <source>&amp;Pin for everyone</source>
        <translation>&amp;Закріпити для всіх</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Відкріпити</translation>
    </message>
</context>
<context>
    <name>confab::PinnedRow</name>
    <message>
        <source>Pinned</source>
        <translation>Закріплено</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Закріплено: %1</translation>
    </message>
    <message>
        <source>Pinned by %1</source>
        <translation>Закріплює: %1</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Відкріпити</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>Відкріпити для всіх</translation>
    </message>
    <message>
        <source>Show &amp;less</source>
        <translation>Показати &amp;менше</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Показати в&amp;се</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>&amp;Копіювати текст</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>&amp;Відкріпити</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>Відкрити %1…</translation>
    </message>
</context>
<context>
    <name>confab::PreviewView</name>
    <message>
        <source>The notes go on. The preview of a very long text ends here.</source>
        <translation>Нотатки тривають далі. Перегляд дуже довгого тексту закінчується тут.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Виділити все</translation>
    </message>
</context>
<context>
    <name>confab::RecentRoomsList</name>
    <message>
        <source>Recent rooms</source>
        <translation>Недавні кімнати</translation>
    </message>
    <message>
        <source>Join this room</source>
        <translation>Увійти до цієї кімнати</translation>
    </message>
    <message>
        <source>Copy the invite link</source>
        <translation>Копіювати посилання-запрошення</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Вилучити з цього списку</translation>
    </message>
</context>
<context>
    <name>confab::RecentRoomsModel</name>
    <message>
        <source>Room without a name</source>
        <translation>Кімната без назви</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>на цьому комп’ютері</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) inside now</source>
        <translation>
            <numerusform>%n особа зараз усередині</numerusform>
            <numerusform>%n особи зараз усередині</numerusform>
            <numerusform>%n осіб зараз усередині</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody inside</source>
        <translation>усередині нікого</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>вже не існує</translation>
    </message>
    <message>
        <source>not reachable now</source>
        <translation>зараз недосяжна</translation>
    </message>
    <message>
        <source>opens when you go in</source>
        <translation>відкриється, коли зайдете</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>код %1</translation>
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
            <numerusform>%n нове повідомлення</numerusform>
            <numerusform>%n нові повідомлення</numerusform>
            <numerusform>%n нових повідомлень</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing in the notes.</source>
        <translation>%1 пише в нотатках.</translation>
    </message>
    <message>
        <source>%1 are writing in the notes.</source>
        <comment>several names</comment>
        <translation>%1 пишуть у нотатках.</translation>
    </message>
</context>
<context>
    <name>confab::RoomCodeRow</name>
    <message>
        <source>Hosts: may do everything</source>
        <translation>Ведучі: можуть усе</translation>
    </message>
    <message>
        <source>Guests: write notes and chat</source>
        <translation>Гості: пишуть нотатки й у чат</translation>
    </message>
    <message>
        <source>Viewers: read along</source>
        <translation>Глядачі: лише читають</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>Скопійовано ✓</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копіювати посилання</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Поновити</translation>
    </message>
    <message>
        <source>Another code; the former lets nobody in any more</source>
        <translation>Інший код; попередній більше нікого не впускає</translation>
    </message>
    <message>
        <source>Lets people in</source>
        <translation>Впускає людей</translation>
    </message>
    <message>
        <source>How long it lets people in</source>
        <translation>Як довго він впускає людей</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Назавжди</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>На годину</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>На добу</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>До…</translation>
    </message>
    <message>
        <source>Until when it lets people in</source>
        <translation>Доки він впускає людей</translation>
    </message>
    <message>
        <source>How many more people it lets in</source>
        <translation>Скількох людей він ще впустить</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>скільки завгодно</translation>
    </message>
    <message>
        <source>People:</source>
        <translation>Осіб:</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Вимкнено</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Його час минув</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Вичерпано</translation>
    </message>
</context>
<context>
    <name>confab::RoomCodesDialog</name>
    <message>
        <source>Room codes</source>
        <translation>Коди кімнати</translation>
    </message>
    <message>
        <source>Whoever has a code comes in with its role. A change binds only those who come in later: who is in the room stays.</source>
        <translation>Хто має код, заходить із його роллю. Зміна стосується лише тих, хто зайде пізніше: хто вже в кімнаті, лишається.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>confab::RoomEntry</name>
    <message>
        <source>Starting the room on this computer…</source>
        <translation>Створення кімнати на цьому комп’ютері…</translation>
    </message>
    <message>
        <source>The room on this computer gave no code to come in with. Start it again.</source>
        <translation>Кімната на цьому комп’ютері не дала коду для входу. Створіть її ще раз.</translation>
    </message>
    <message>
        <source>The code alone does not say where the room is. Ask for the invite link.</source>
        <translation>Сам код не каже, де кімната. Попросіть посилання-запрошення.</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Вхід до %1…</translation>
    </message>
    <message>
        <source>Looking for %1 on %2…</source>
        <translation>Пошук %1 на %2…</translation>
    </message>
</context>
<context>
    <name>confab::RoomHeader</name>
    <message>
        <source>Copy invite</source>
        <translation>Копіювати запрошення</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation>Відкрита для мережі</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрита</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>Скопійовано ✓</translation>
    </message>
    <message>
        <source>Room code</source>
        <translation>Код кімнати</translation>
    </message>
    <message>
        <source>Hand ✓</source>
        <translation>Рука ✓</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>&amp;Open to the network…</source>
        <translation>&amp;Відкрити для мережі…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>Вийти з кімнати</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кімната</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>З’єднання…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>З’єднано</translation>
    </message>
    <message>
        <source>You have left</source>
        <translation>Ви вийшли</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Немає з’єднання</translation>
    </message>
    <message>
        <source>Something else answers in the server&apos;s place. Your work is kept; trying again…</source>
        <translation>Замість сервера відповідає щось інше. Вашу роботу збережено; нова спроба…</translation>
    </message>
    <message>
        <source>Something else answers, trying again…</source>
        <translation>Відповідає щось інше, нова спроба…</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Нова спроба…</translation>
    </message>
    <message>
        <source>Connection lost. Your work is kept, your place perhaps not; trying again…</source>
        <translation>З’єднання втрачено. Вашу роботу збережено, а місце, можливо, ні; нова спроба…</translation>
    </message>
    <message>
        <source>Connection lost, trying again…</source>
        <translation>З’єднання втрачено, нова спроба…</translation>
    </message>
    <message>
        <source>Connection lost. Your work is kept, your place for another %1; trying again…</source>
        <translation>З’єднання втрачено. Вашу роботу збережено, місце — ще %1; нова спроба…</translation>
    </message>
    <message>
        <source>Connection lost, place kept for %1</source>
        <translation>З’єднання втрачено, місце збережено ще %1</translation>
    </message>
    <message>
        <source>Trying again… %1</source>
        <translation>Нова спроба… %1</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Рука</translation>
    </message>
    <message>
        <source>Lower your hand</source>
        <translation>Опустити руку</translation>
    </message>
    <message>
        <source>Raise your hand</source>
        <translation>Підняти руку</translation>
    </message>
    <message>
        <source>You were removed from the room</source>
        <translation>Вас вилучено з кімнати</translation>
    </message>
    <message>
        <source>%1 removed you from the room</source>
        <translation>Вас вилучено з кімнати (%1)</translation>
    </message>
    <message>
        <source>The room was ended</source>
        <translation>Кімнату завершено</translation>
    </message>
    <message>
        <source>%1 ended the room</source>
        <translation>Кімнату завершено (%1)</translation>
    </message>
    <message>
        <source>%1:%2 h</source>
        <comment>hours, minutes</comment>
        <translation>%1:%2 год</translation>
    </message>
    <message>
        <source>The session is %1 old</source>
        <translation>Сеанс триває вже %1</translation>
    </message>
    <message>
        <source>The session began at %1</source>
        <translation>Сеанс почався %1</translation>
    </message>
</context>
<context>
    <name>confab::RoomMenu</name>
    <message>
        <source>Room &amp;codes…</source>
        <translation>&amp;Коди кімнати…</translation>
    </message>
    <message>
        <source>&amp;Lock the room: nobody new comes in</source>
        <translation>&amp;Замкнути кімнату: ніхто новий не зайде</translation>
    </message>
    <message>
        <source>&amp;Pause the chat for all but hosts</source>
        <translation>&amp;Призупинити чат для всіх, крім ведучих</translation>
    </message>
    <message>
        <source>&amp;Guests only read the notes</source>
        <translation>&amp;Гості лише читають нотатки</translation>
    </message>
    <message>
        <source>People &amp;kept out…</source>
        <translation>&amp;Недопущені…</translation>
    </message>
    <message>
        <source>&amp;End the room for everyone…</source>
        <translation>Завер&amp;шити кімнату для всіх…</translation>
    </message>
</context>
<context>
    <name>confab::RoomPage</name>
    <message>
        <source>Quote in the chat</source>
        <translation>Процитувати в чаті</translation>
    </message>
    <message>
        <source>This computer&apos;s disk takes nothing more. What you write still goes into the room, but what waits for the connection would be lost with Confab&apos;s end.</source>
        <translation>Диск цього комп’ютера більше нічого не приймає. Написане й далі йде до кімнати, але те, що чекає на з’єднання, зникне разом із завершенням Confab.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Гаразд</translation>
    </message>
    <message>
        <source>End the room for everyone?</source>
        <translation>Завершити кімнату для всіх?</translation>
    </message>
    <message>
        <source>Everyone is told and leaves, you too. The session&apos;s notes, messages and shared values are gone from the room; each person can still save the notes they have.</source>
        <translation>Усіх сповістять, і всі вийдуть, ви теж. Нотатки, повідомлення та спільні значення сеансу зникнуть із кімнати; кожен ще зможе зберегти свої нотатки.</translation>
    </message>
    <message>
        <source>End the room</source>
        <translation>Завершити кімнату</translation>
    </message>
    <message>
        <source>Reason, for the others to read (optional)</source>
        <translation>Причина, яку прочитають інші (необов’язково)</translation>
    </message>
    <message>
        <source>Lock it as well: its codes let nobody in any more</source>
        <translation>Також замкнути: її коди більше нікого не впустять</translation>
    </message>
    <message>
        <source>Joining again…</source>
        <translation>Повторний вхід…</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>До початкової сторінки</translation>
    </message>
    <message>
        <source>Save the notes…</source>
        <translation>Зберегти нотатки…</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Увійти знову</translation>
    </message>
    <message>
        <source>You were removed from the room.</source>
        <translation>Вас вилучено з кімнати.</translation>
    </message>
    <message>
        <source>%1 removed you from the room.</source>
        <translation>Вас вилучено з кімнати (%1).</translation>
    </message>
    <message>
        <source>The room was ended for everyone.</source>
        <translation>Кімнату завершено для всіх.</translation>
    </message>
    <message>
        <source>%1 ended the room for everyone.</source>
        <translation>Кімнату завершено для всіх (%1).</translation>
    </message>
    <message>
        <source>You are no longer in the room.</source>
        <translation>Ви вже не в кімнаті.</translation>
    </message>
    <message>
        <source>%1 They wrote: “%2”</source>
        <comment>what happened, the reason given</comment>
        <translation>%1 Написано: «%2»</translation>
    </message>
    <message>
        <source>These words are not in the notes any more.</source>
        <translation>Цих слів у нотатках уже немає.</translation>
    </message>
</context>
<context>
    <name>confab::RoomPanes</name>
    <message>
        <source>Chat, people and shared state</source>
        <translation>Чат, люди та спільні значення</translation>
    </message>
    <message>
        <source>Parts of the room</source>
        <translation>Частини кімнати</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
</context>
<context>
    <name>confab::RoomSplitter</name>
    <message>
        <source>Border between the notes and the chat</source>
        <translation>Межа між нотатками й чатом</translation>
    </message>
    <message>
        <source>The arrow keys move it, Home puts it back.</source>
        <translation>Стрілки пересувають її, Home повертає на місце.</translation>
    </message>
    <message>
        <source>Drag to make room; a double click puts it back</source>
        <translation>Перетягніть, щоб звільнити місце; подвійне клацання повертає її</translation>
    </message>
</context>
<context>
    <name>confab::RoomTabs</name>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message numerus="yes">
        <source>Chat · %n new · @you</source>
        <translation>
            <numerusform>Чат · %n нове · @ви</numerusform>
            <numerusform>Чат · %n нові · @ви</numerusform>
            <numerusform>Чат · %n нових · @ви</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chat · %n new</source>
        <translation>
            <numerusform>Чат · %n нове</numerusform>
            <numerusform>Чат · %n нові</numerusform>
            <numerusform>Чат · %n нових</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat %1 · @</source>
        <comment>so many new messages</comment>
        <translation>Чат %1 · @</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <comment>so many new messages</comment>
        <translation>Чат %1</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>Люди %1</translation>
    </message>
    <message>
        <source>People %1 · 1 hand</source>
        <translation>Люди %1 · 1 рука</translation>
    </message>
    <message numerus="yes">
        <source>People %1 · %n hands</source>
        <comment>%n hands up</comment>
        <translation>
            <numerusform>Люди %1 · %n рука</numerusform>
            <numerusform>Люди %1 · %n руки</numerusform>
            <numerusform>Люди %1 · %n рук</numerusform>
        </translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>Значення %1</translation>
    </message>
    <message>
        <source>State %1</source>
        <comment>where there is little room</comment>
        <translation>Знач. %1</translation>
    </message>
</context>
<context>
    <name>confab::SaveNotesDialog</name>
    <message>
        <source>Session notes</source>
        <translation>Нотатки сеансу</translation>
    </message>
    <message>
        <source>The notes could not be saved as “%1”: %2.</source>
        <translation>Не вдалося зберегти нотатки як «%1»: %2.</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>Зберегти нотатки</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Звичайний текст (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Вебсторінка (*.html)</translation>
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
        <translation>Друга особа</translation>
    </message>
    <message>
        <source>Another window could not be opened.</source>
        <translation>Не вдалося відкрити ще одне вікно.</translation>
    </message>
</context>
<context>
    <name>confab::ServerPage</name>
    <message>
        <source>None</source>
        <comment>server</comment>
        <translation>Немає</translation>
    </message>
    <message>
        <source>Look for &amp;codes on this server, too</source>
        <translation>Шукати &amp;коди також на цьому сервері</translation>
    </message>
    <message>
        <source>As in rooms.example.org, rooms.example.org:4000 or https://rooms.example.org. A code that comes without a link is looked for on this computer, there, and where you have been before.</source>
        <translation>Наприклад, rooms.example.org, rooms.example.org:4000 чи https://rooms.example.org. Код без посилання шукається на цьому комп&apos;ютері, там і на серверах, де ви вже були.</translation>
    </message>
</context>
<context>
    <name>confab::SessionDocument</name>
    <message>
        <source> (not to everyone)</source>
        <translation> (не всім)</translation>
    </message>
    <message>
        <source>Session of %1</source>
        <translation>Сеанс від %1</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Люди: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Чернетка</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>(message deleted)</source>
        <translation>(повідомлення видалено)</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(змінено)</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Часова шкала</translation>
    </message>
</context>
<context>
    <name>confab::SessionEvent</name>
    <message>
        <source>%1 joined</source>
        <translation>%1 тепер у кімнаті</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 більше не в кімнаті</translation>
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
        <translation>замінює нотатки іншим значенням</translation>
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
        <translation>Кімнату замкнено (%1): ніхто новий не зайде.</translation>
    </message>
    <message>
        <source>The chat is paused by %1.</source>
        <translation>Чат призупинено (%1).</translation>
    </message>
    <message>
        <source>The notes are read-only for guests.</source>
        <translation>Гості лише читають нотатки.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Відімкнути</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Let them write</source>
        <translation>Дозволити писати</translation>
    </message>
</context>
<context>
    <name>confab::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Сторінки налаштувань</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ви</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Сповіщення</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Дані</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Вигляд</translation>
    </message>
</context>
<context>
    <name>confab::SharedStateModel</name>
    <message>
        <source>The notes that everyone writes together</source>
        <translation>Нотатки, які всі пишуть разом</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>key, details</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 is %2, %3</source>
        <comment>key, value, details</comment>
        <translation>%1 — %2, %3</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ви</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>(a key of spaces)</source>
        <translation>(ключ із пробілів)</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версія %1</translation>
    </message>
</context>
<context>
    <name>confab::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Клавіатурні скорочення</translation>
    </message>
    <message>
        <source>In the chat</source>
        <translation>У чаті</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>Новий рядок</translation>
    </message>
    <message>
        <source>Name somebody, an emoji by its name</source>
        <translation>Згадати когось, емодзі за назвою</translation>
    </message>
    <message>
        <source>Up, F2</source>
        <translation>Стрілка вгору, F2</translation>
    </message>
    <message>
        <source>In the empty message: change your last one; else the chosen one</source>
        <translation>У порожньому повідомленні: змінити своє останнє; інакше — вибране</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete your chosen message for everyone</source>
        <translation>Видалити вибране своє повідомлення для всіх</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Put the chosen message into the notes</source>
        <translation>Додати вибране повідомлення до нотаток</translation>
    </message>
    <message>
        <source>In the notes</source>
        <translation>У нотатках</translation>
    </message>
    <message>
        <source>In a list: the next item; in an empty one the end of the list</source>
        <translation>У списку: наступний пункт; у порожньому — кінець списку</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>In a list: further in, further out. Elsewhere: on to the next field</source>
        <translation>У списку: глибше, назад. Деінде: до наступного поля</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Ctrl+Tab, Ctrl+Shift+Tab</translation>
    </message>
    <message>
        <source>On to the next field from anywhere, a list too</source>
        <translation>До наступного поля звідусіль, зокрема зі списку</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop following somebody, or leave focus mode</source>
        <translation>Більше не стежити за кимось або вийти з режиму письма</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Деінде</translation>
    </message>
    <message>
        <source>On the start page: join or start</source>
        <translation>На початковій сторінці: увійти або почати</translation>
    </message>
    <message>
        <source>In the recent rooms: remove from the list</source>
        <translation>У недавніх кімнатах: прибрати зі списку</translation>
    </message>
    <message>
        <source>Arrow keys, Home</source>
        <translation>Стрілки, Home</translation>
    </message>
    <message>
        <source>On the border between notes and chat: move it, put it back</source>
        <translation>На межі між нотатками й чатом: пересунути, повернути</translation>
    </message>
    <message>
        <source>Ctrl+F, F3</source>
        <translation>Ctrl+F, F3</translation>
    </message>
    <message>
        <source>While one is in the chat: find there</source>
        <translation>У чаті: шукати там</translation>
    </message>
    <message>
        <source>Letters, Esc</source>
        <translation>Літери, Esc</translation>
    </message>
    <message>
        <source>At the messages: write a new one</source>
        <translation>Біля повідомлень: писати нове</translation>
    </message>
</context>
<context>
    <name>confab::SpellMarks</name>
    <message>
        <source>No suggestions</source>
        <translation>Немає пропозицій</translation>
    </message>
    <message>
        <source>&amp;Add to the dictionary</source>
        <translation>&amp;Додати до словника</translation>
    </message>
</context>
<context>
    <name>confab::SpellMenu</name>
    <message>
        <source>No dictionaries are installed (hunspell-en-us and others)</source>
        <translation>Словників не встановлено (hunspell-uk та інші)</translation>
    </message>
    <message>
        <source>&amp;Underline what may be wrong</source>
        <translation>&amp;Підкреслювати можливі помилки</translation>
    </message>
</context>
<context>
    <name>confab::StartCard</name>
    <message>
        <source>&amp;Start a room</source>
        <translation>&amp;Створити кімнату</translation>
    </message>
    <message>
        <source>It runs on this computer and ends when everyone has left.</source>
        <translation>Вона працює на цьому комп’ютері й завершується, коли всі вийдуть.</translation>
    </message>
    <message>
        <source>Name of the room, optional</source>
        <translation>Назва кімнати, необов’язково</translation>
    </message>
    <message>
        <source>Name of the room (optional)</source>
        <translation>Назва кімнати (необов’язково)</translation>
    </message>
    <message>
        <source>Start on this computer</source>
        <translation>Створити на цьому комп’ютері</translation>
    </message>
</context>
<context>
    <name>confab::StartPage</name>
    <message>
        <source>Chat and shared notes, for as long as you are together.</source>
        <translation>Чат і спільні нотатки, доки ви разом.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;ім’я</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
    <message>
        <source>How others will see you</source>
        <translation>Яким його бачитимуть інші</translation>
    </message>
    <message>
        <source>&amp;Recent rooms</source>
        <translation>&amp;Недавні кімнати</translation>
    </message>
    <message numerus="yes">
        <source>You are hosting a room for %n person(s) on this computer.</source>
        <translation>
            <numerusform>На цьому комп’ютері працює кімната для %n особи.</numerusform>
            <numerusform>На цьому комп’ютері працює кімната для %n осіб.</numerusform>
            <numerusform>На цьому комп’ютері працює кімната для %n осіб.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are hosting a room on this computer. Nobody is inside.</source>
        <translation>На цьому комп’ютері працює кімната. Усередині нікого.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Повернутися</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Зупинити хостинг</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Say who you are first: the others in the room see this name.</source>
        <translation>Спершу назвіться: це ім’я бачать інші в кімнаті.</translation>
    </message>
    <message>
        <source>Try it alone, with a second window as another person</source>
        <translation>Спробувати наодинці, з другим вікном від імені іншої особи</translation>
    </message>
    <message>
        <source>Starts a room here, and somebody made up comes in. They leave nothing behind.</source>
        <translation>Відкриває тут кімнату, до якої входить вигадана особа. Вона нічого по собі не лишає.</translation>
    </message>
</context>
<context>
    <name>confab::StatePane</name>
    <message>
        <source>Shared values</source>
        <translation>Спільні значення</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Додати…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Вилучити…</translation>
    </message>
    <message>
        <source>Nothing is shared here yet.

What pages and apps in this room set for everyone is listed here, and you can add something yourself.</source>
        <translation>Тут ще нічого спільного.

Тут буде те, що сторінки й програми задають у цій кімнаті для всіх, і ви можете додати щось самі.</translation>
    </message>
    <message>
        <source>Nothing is shared here yet.

What pages and apps in this room set for everyone is listed here.</source>
        <translation>Тут ще нічого спільного.

Тут буде те, що сторінки й програми задають у цій кімнаті для всіх.</translation>
    </message>
    <message>
        <source>“%1” goes away for everyone in the room.</source>
        <translation>«%1» зникне для всіх у кімнаті.</translation>
    </message>
    <message>
        <source>Remove this value?</source>
        <translation>Вилучити це значення?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Someone has changed “%1” in the meantime. It is now:
%2</source>
        <translation>Тим часом хтось змінив «%1». Тепер там:
%2</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Змінити…</translation>
    </message>
    <message>
        <source>&amp;Show…</source>
        <translation>&amp;Показати…</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>&amp;Копіювати значення</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Вилучити…</translation>
    </message>
</context>
<context>
    <name>confab::TimelineDialog</name>
    <message>
        <source>Play</source>
        <translation>Відтворити</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Крок назад</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>Крок уперед</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Відновити цю версію</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Хто що написав</translation>
    </message>
    <message>
        <source>Timeline of the session</source>
        <translation>Часова шкала сеансу</translation>
    </message>
    <message>
        <source>The notes at this moment</source>
        <translation>Нотатки в цю мить</translation>
    </message>
    <message>
        <source>What was said, and who came and went</source>
        <translation>Що було сказано та хто приходив і йшов</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Призупинити</translation>
    </message>
    <message>
        <source>Version %L1 of %L2</source>
        <translation>Версія %L1 з %L2</translation>
    </message>
    <message>
        <source>Reading the session&apos;s past… %1 %</source>
        <translation>Читання минулого сеансу… %1 %</translation>
    </message>
    <message>
        <source>Another app had set a value here that is no text.</source>
        <translation>Інший застосунок установив тут значення, яке не є текстом.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, what happened</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The session begins. Nothing has been written yet.</source>
        <translation>Сеанс починається. Ще нічого не написано.</translation>
    </message>
    <message>
        <source>set it to another value</source>
        <translation>установлює інше значення</translation>
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
        <translation>Час</translation>
    </message>
</context>
<context>
    <name>confab::TrayIcon</name>
    <message>
        <source>&amp;Show Confab</source>
        <translation>&amp;Показати Confab</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Вийти</translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread message(s)</source>
        <translation>
            <numerusform>Confab: %n непрочитане повідомлення</numerusform>
            <numerusform>Confab: %n непрочитані повідомлення</numerusform>
            <numerusform>Confab: %n непрочитаних повідомлень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::UnsentFlow</name>
    <message>
        <source>Save what was not sent</source>
        <translation>Зберегти ненадіслане</translation>
    </message>
</context>
<context>
    <name>confab::UnsentList</name>
    <message>
        <source>Not sent in “%1”: %2. It is kept on this computer.</source>
        <translation>Не надіслано до «%1»: %2. Збережено на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Return to the room</source>
        <translation>Повернутися до кімнати</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Зберегти…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Відкинути…</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Відкинути ненадіслане?</translation>
    </message>
    <message>
        <source>What you wrote in “%1” and the room does not have (%2) is deleted from this computer. It cannot be brought back.</source>
        <translation>Написане в «%1», чого кімната не має (%2), буде видалено з цього комп’ютера. Повернути його не можна.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Відкинути</translation>
    </message>
</context>
<context>
    <name>confab::UnsentOffer</name>
    <message>
        <source>1 edit</source>
        <translation>1 зміна</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n зміна</numerusform>
            <numerusform>%n зміни</numerusform>
            <numerusform>%n змін</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 повідомлення</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n повідомлення</numerusform>
            <numerusform>%n повідомлення</numerusform>
            <numerusform>%n повідомлень</numerusform>
        </translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>чернетка</translation>
    </message>
</context>
<context>
    <name>confab::UnsentWork</name>
    <message>
        <source>Another Confab is open as the same person. What you write in this window and a room does not have yet is lost when it is closed.</source>
        <translation>Відкрито ще один Confab для тієї самої особи. Написане в цьому вікні, чого кімната ще не має, зникне, коли його закрити.</translation>
    </message>
    <message>
        <source>What you write and a room does not have yet cannot be kept on this computer&apos;s disk (%1): it is lost when Confab is closed.</source>
        <translation>Написане, чого кімната ще не має, не вдається зберегти на диску цього комп’ютера (%1): воно зникне, коли Confab закрити.</translation>
    </message>
</context>
<context>
    <name>confab::ValueEditor</name>
    <message>
        <source>Share something with everyone</source>
        <translation>Поділитися чимось з усіма</translation>
    </message>
    <message>
        <source>Change a shared value</source>
        <translation>Змінити спільне значення</translation>
    </message>
    <message>
        <source>A shared value</source>
        <translation>Спільне значення</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Key: what it is called</source>
        <translation>Ключ: як це зветься</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Поділитися</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>“default” is the key of the notes. Write in them, or choose another key.</source>
        <translation>«default» — це ключ нотаток. Пишіть у них або оберіть інший ключ.</translation>
    </message>
    <message>
        <source>There is a value with this key already. Choose another, or change that one.</source>
        <translation>Значення з таким ключем уже є. Оберіть інший або змініть те.</translation>
    </message>
</context>
<context>
    <name>confab::ValueField</name>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Take it as JSON</source>
        <translation>Узяти як JSON</translation>
    </message>
    <message>
        <source>A text.</source>
        <translation>Текст.</translation>
    </message>
    <message>
        <source>A value in JSON.</source>
        <translation>Значення в JSON.</translation>
    </message>
    <message>
        <source>It looks like JSON, but will be kept as a text.</source>
        <translation>Схоже на JSON, але зберігатиметься як текст.</translation>
    </message>
    <message>
        <source>It is kept as a text, letter by letter.</source>
        <translation>Зберігатиметься як текст, літера за літерою.</translation>
    </message>
    <message>
        <source>null is the same as no value: remove the key instead.</source>
        <translation>null — те саме, що відсутність значення: вилучіть натомість ключ.</translation>
    </message>
    <message>
        <source>Valid JSON: a text.</source>
        <translation>Правильний JSON: текст.</translation>
    </message>
    <message>
        <source>Valid JSON.</source>
        <translation>Правильний JSON.</translation>
    </message>
</context>
<context>
    <name>confab::WhoWrote</name>
    <message>
        <source>Reading what was written so far… %1 %</source>
        <translation>Читання вже написаного… %1 %</translation>
    </message>
    <message>
        <source>Nobody has written anything yet.</source>
        <translation>Ще ніхто нічого не написав.</translation>
    </message>
</context>
</TS>
