#!/usr/bin/perl
# Opens sockets that Node cannot, and holds them.
#
#   holder.pl SECONDS STEP...
#
# Each step is one argument made of plain words; the processes that a `fork` makes go on with the steps after it:
#
#   open tcp|udp ADDRESS PORT [zone=IF] [device=IF] [v6only=0|1] [reuseport] [bound] [connect=PORT]
#   fork N                N more processes
#   fork N as UID         N more processes, which run this script anew as another user and take the sockets with them
#   drop UID              goes on as another user without running anew, as servers do that need root only to start
#   title WORDS           rewrites its own argument vector
#   vanish                deletes the executable that it runs from
#
# It says `opened PID PROTOCOL ADDRESS PORT` for each socket and `holds PID` for each process that is done, and ends after
# SECONDS, or as soon as a pipe or socket on its standard input closes.
use strict;
use warnings;
use Socket qw(:all);

# <asm-generic/socket.h>, <linux/in6.h>, <linux/sockios.h>: Debian's perl-base does not name them.
use constant { REUSEPORT => 15, BINDTODEVICE => 25, V6ONLY => 26, SIOCGIFINDEX => 0x8933 };

# Sockets outlive an exec.
$^F = 255;

my ($seconds, @steps) = @ARGV;
my @held;
my %does = (open => \&open_socket, fork => \&fork_more, drop => \&become, title => sub { $0 = "@_" }, vanish => sub { unlink $^X or die "unlink: $!" });

alarm $seconds;
while (defined(my $step = shift @steps)) {
  my ($verb, @words) = split / /, $step;
  ($does{$verb} or die "unknown step: $step\n")->(@words);
}
say_line("holds $$");
if (-p STDIN or -S STDIN) { 1 while sysread STDIN, my $ignored, 4096 }
else { sleep $seconds }
# Its own forks see the same end, and leave no zombie behind.
1 while wait > 0;

sub open_socket {
  my ($protocol, $address, $port, @options) = @_;
  my %option = map { /^(\w+)=(.*)$/ ? ($1 => $2) : ($_ => 1) } @options;
  my $six = $address =~ /:/;
  my $type = $protocol eq 'udp' ? SOCK_DGRAM : SOCK_STREAM;
  socket(my $socket, $six ? AF_INET6 : AF_INET, $type, 0) or die "socket: $!";
  set($socket, SOL_SOCKET, REUSEPORT, 1) if $option{reuseport};
  set($socket, SOL_SOCKET, BINDTODEVICE, pack 'Z*', $option{device}) if $option{device};
  set($socket, IPPROTO_IPV6, V6ONLY, 0 + $option{v6only}) if defined $option{v6only};
  my $place = $six
    ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $address), $option{zone} ? interface($socket, $option{zone}) : 0)
    : pack_sockaddr_in($port, inet_pton(AF_INET, $address));
  bind $socket, $place or die "bind $address:$port: $!";
  if ($option{connect}) { connect $socket, pack_sockaddr_in($option{connect}, INADDR_LOOPBACK) or die "connect: $!" }
  elsif ($protocol eq 'tcp' and not $option{bound}) { listen $socket, 5 or die "listen: $!" }
  push @held, $socket;
  my ($bound_port, $bound) = $six ? unpack_sockaddr_in6(getsockname $socket) : unpack_sockaddr_in(getsockname $socket);
  say_line("opened $$ $protocol " . inet_ntop($six ? AF_INET6 : AF_INET, $bound) . " $bound_port");
}

sub set { setsockopt $_[0], $_[1], $_[2], $_[3] or die "setsockopt $_[2]: $!" }

sub interface {
  my ($socket, $name) = @_;
  my $request = pack 'Z16 x16', $name;
  ioctl $socket, SIOCGIFINDEX, $request or die "no interface $name: $!";
  return unpack 'x16 i', $request;
}

sub fork_more {
  my ($count, $as, $uid) = @_;
  for (1 .. $count) {
    my $child = fork // die "fork: $!";
    next if $child;
    alarm $seconds;
    if ($as) { become($uid); exec $^X, $0, $seconds, @steps or die "exec: $!" }
    return;
  }
}

sub become {
  my ($uid) = @_;
  $( = $uid;
  $) = "$uid $uid";
  $< = $> = $uid;
  die "setuid: $!" if $> != $uid;
}

sub say_line { syswrite STDOUT, "$_[0]\n" }
